package io.rankscope.app.support.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rankscope.app.headless.Gallery;
import io.rankscope.app.headless.WindowRobot;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.app.support.theme.Theme;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HighlightedTextTest {
  private static final String LONG = "a passage of many words that wraps ".repeat(30);

  @RegisterExtension final WindowRobot robot = new WindowRobot();
  private HighlightedText shown;

  @BeforeEach
  void show() {
    shown = robot.onFx(HighlightedText::new);
    robot.show(
        () -> {
          shown.setPrefWidth(400);
          shown.setMaxWidth(400);
          return Gallery.scene(new StackPane(new VBox(shown)), Theme.LIGHT);
        });
  }

  @ParameterizedTest
  @CsvSource({
    "the telephone rang, telephone",
    "電話はベルが発明した, 発明",
    "اخترع الهاتف ألكسندر, الهاتف",
    "cafe\u0301 au lait, cafe\u0301",
    "a 👩‍🔬 works, 👩‍🔬"
  })
  void marksExactlyTheGivenUnits(String text, String word) {
    int start = text.indexOf(word);
    show(text, new Mark(start, start + word.length(), Mark.Kind.MATCH));

    assertThat(texts(Styles.MARKED_TEXT)).containsExactly(word);
    assertThat(String.join("", texts("text"))).isEqualTo(text);
    assertThat(shown.getAccessibleText()).isEqualTo(text);
    assertThat(grounds()).hasSize(1);
  }

  /** JavaFX 26 fails on half of these widths unless the words stand alone. */
  @ParameterizedTest
  @CsvSource({"يلتقي النيل الأبيض والنيل الأزرق عند مدينة", "אליעזר בן־יהודה עלה לירושלים ודיבר"})
  void wrapsTextFromRightToLeft_atAnyWidth(String words) {
    String text = (words + " ").repeat(4).strip();
    show(text, new Mark(0, 5, Mark.Kind.MATCH));

    List<Double> heights =
        robot.onFx(
            () -> IntStream.range(15, 80).mapToObj(tens -> shown.prefHeight(10 * tens)).toList());

    assertThat(heights).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(heights.getFirst()).isGreaterThan(heights.getLast());
    assertThat(String.join("", texts("text"))).isEqualTo(text);
  }

  @Test
  void drawsTheGroundWhereTheWordIs() {
    String text = "one two three";
    show(text, new Mark(4, 7, Mark.Kind.MATCH));

    Rectangle2D before = places(new Mark(0, 4, Mark.Kind.MATCH)).getFirst();
    Rectangle2D after = places(new Mark(7, 13, Mark.Kind.MATCH)).getFirst();
    Rectangle ground = grounds().getFirst();

    assertThat(ground.getX()).isCloseTo(before.getMaxX(), within(2.0));
    assertThat(ground.getX() + ground.getWidth()).isCloseTo(after.getMinX(), within(2.0));
    assertThat(ground.getWidth()).isGreaterThan(10);
  }

  @Test
  void drawsOneGroundPerLine_whenAMarkWraps() {
    show(LONG, new Mark(0, 150, Mark.Kind.MATCH));

    List<Rectangle> grounds = grounds();
    assertThat(grounds).hasSizeGreaterThan(1);
    assertThat(grounds.stream().map(Rectangle::getY)).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void takesMarksThatOverlap_andCutsThoseThatReachTooFar() {
    show(
        "one two three",
        new Mark(0, 7, Mark.Kind.MATCH),
        new Mark(4, 99, Mark.Kind.MATCH),
        new Mark(50, 60, Mark.Kind.MATCH),
        new Mark(0, 13, Mark.Kind.ANSWER));

    assertThat(texts(Styles.MARKED_TEXT)).containsExactly("one ", "two", " three");
    assertThat(grounds()).hasSize(3);
    assertThat(grounds().getFirst().getStyleClass()).contains(Styles.ANSWER);
  }

  @Test
  void showsAsManyLinesAsWanted_andTheWholeOnDemand() {
    show(LONG);
    double whole = robot.onFx(() -> shown.getHeight());

    robot.run(() -> shown.limitLines(3));
    robot.settle();
    double three = robot.onFx(() -> shown.getHeight());
    boolean cut = robot.onFx(() -> shown.isCut());
    robot.run(() -> shown.limitLines(Integer.MAX_VALUE));

    assertThat(cut).isTrue();
    assertThat(three).isLessThan(whole / 2).isGreaterThan(40);
    assertThat(robot.onFx(() -> shown.getHeight())).isEqualTo(whole);
    assertThat(robot.onFx(() -> shown.isCut())).isFalse();
  }

  @Test
  void tellsWhereTheLastWholeWordOfALineEnds() {
    show("owls hunt by night");
    Rectangle2D night =
        robot.onFx(() -> shown.places(new Mark(13, 18, Mark.Kind.MATCH))).getFirst();
    Rectangle2D by = robot.onFx(() -> shown.places(new Mark(10, 12, Mark.Kind.MATCH))).getFirst();
    double y = night.getMinY() + night.getHeight() / 2;

    assertThat(robot.onFx(() -> shown.endOfWordBefore(night.getMaxX() - 8, y)))
        .isCloseTo(by.getMaxX(), within(0.5));
    assertThat(robot.onFx(() -> shown.endOfWordBefore(2, y))).isEqualTo(2);
  }

  @Test
  void isNotCut_whenTheTextIsShort() {
    show("one line");
    robot.run(() -> shown.limitLines(3));
    assertThat(robot.onFx(() -> shown.isCut())).isFalse();
  }

  private void show(String text, Mark... marks) {
    robot.run(() -> shown.show(text, List.of(marks)));
    robot.run(() -> shown.getScene().getRoot().layout());
  }

  private List<Rectangle2D> places(Mark mark) {
    return robot.onFx(() -> shown.places(mark));
  }

  private List<Rectangle> grounds() {
    return robot.onFx(
        () -> shown.lookupAll("." + Styles.MARK).stream().map(Rectangle.class::cast).toList());
  }

  private List<String> texts(String styleClass) {
    Set<Node> nodes = robot.onFx(() -> shown.lookupAll("." + styleClass));
    return nodes.stream()
        .filter(Text.class::isInstance)
        .map(node -> ((Text) node).getText())
        .toList();
  }
}
