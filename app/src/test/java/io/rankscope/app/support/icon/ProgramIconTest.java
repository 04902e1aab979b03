package io.rankscope.app.support.icon;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.app.headless.WindowRobot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

final class ProgramIconTest {
  private static final Path DRAWING =
      Path.of(System.getProperty("rankscope.repository", ".."))
          .resolve("installer/icon/rankscope.svg");

  @RegisterExtension final WindowRobot robot = new WindowRobot();

  @Test
  void drawsWhatThePackagesHave() throws Exception {
    List<String> drawn = ProgramIcon.shapes().stream().map(ProgramIconTest::words).toList();

    assertThat(drawn).isEqualTo(shapesOfTheFile());
  }

  @Test
  void fillsEverySize_andLeavesTheCornersClear() {
    List<Image> images = robot.onFx(ProgramIcon::images);

    assertThat(images)
        .extracting(Image::getWidth)
        .containsExactly(16., 24., 32., 48., 64., 128., 256.);
    for (Image image : images) {
      int size = (int) image.getWidth();
      assertThat(image.getPixelReader().getColor(0, 0).getOpacity()).isZero();
      assertThat(image.getPixelReader().getColor(size / 2, size / 8))
          .isEqualTo(Color.web("#0b6b74"));
    }
    assertThat(images.getLast().getPixelReader().getColor(110, 120))
        .isEqualTo(Color.web("#ffd866"));
  }

  private static String words(Shape shape) {
    Stream<Object> words =
        switch (shape) {
          case Rectangle bar ->
              Stream.of(
                  bar.getX(), bar.getY(), bar.getWidth(), bar.getHeight(), bar.getArcWidth() / 2);
          case Circle lens -> Stream.of(lens.getCenterX(), lens.getCenterY(), lens.getRadius());
          case SVGPath path -> Stream.of(path.getContent());
          default -> throw new AssertionError(shape);
        };
    return Stream.concat(words, Stream.of(paint(shape.getFill()), stroke(shape))).toList() + "";
  }

  private static String stroke(Shape shape) {
    return shape.getStroke() == null
        ? "none"
        : paint(shape.getStroke()) + " " + shape.getStrokeWidth();
  }

  private static String paint(Paint paint) {
    return paint instanceof Color colour ? "#" + colour.toString().substring(2, 8) : "none";
  }

  private static List<String> shapesOfTheFile() throws Exception {
    NodeList all =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(DRAWING.toFile())
            .getElementsByTagName("*");
    List<String> shapes = new ArrayList<>();
    IntStream.range(0, all.getLength())
        .mapToObj(i -> (Element) all.item(i))
        .forEach(
            element -> {
              Stream<Object> words =
                  switch (element.getTagName()) {
                    case "rect" -> numbers(element, "x", "y", "width", "height", "rx");
                    case "circle" -> numbers(element, "cx", "cy", "r");
                    case "path" -> Stream.of(element.getAttribute("d"));
                    default -> Stream.empty();
                  };
              List<Object> said = new ArrayList<>(words.toList());
              if (!said.isEmpty()) {
                said.add(element.getTagName().equals("path") ? "none" : inherited(element, "fill"));
                String stroke = element.getAttribute("stroke");
                said.add(
                    stroke.isEmpty()
                        ? "none"
                        : stroke + " " + Double.valueOf(element.getAttribute("stroke-width")));
                shapes.add(said + "");
              }
            });
    return shapes;
  }

  private static Stream<Object> numbers(Element element, String... names) {
    return Stream.of(names).map(name -> Double.valueOf(element.getAttribute(name)));
  }

  private static String inherited(Element element, String name) {
    return element.hasAttribute(name)
        ? element.getAttribute(name)
        : ((Element) element.getParentNode()).getAttribute(name);
  }
}
