package io.rankscope.app.support.icon;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.transform.Scale;

/**
 * The icon of the program, a ranking under a lens, drawn from the shapes of the SVG file that the
 * packages have it from. No pictures are kept or read for it. FX thread only.
 */
public final class ProgramIcon {
  /** What window lists, task bars and switchers of the systems ask for, in pixels. */
  static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256);

  /** Width and height of the drawing. */
  private static final double DRAWING = 256;

  private static final String GROUND = "#0b6b74";
  private static final String RANKING = "#d3ebec";
  private static final String GLASS = "#0f8791";
  private static final String RIM = "#ffffff";
  private static final String FOUND = "#ffd866";

  private ProgramIcon() {}

  /** The icon in every size that a window may be shown with. */
  public static List<Image> images() {
    return SIZES.stream().map(ProgramIcon::image).toList();
  }

  /** The shapes, the one at the back first. */
  static List<Shape> shapes() {
    return List.of(
        bar(12, 12, 232, 232, 52, GROUND),
        bar(48, 62, 160, 28, 9, RANKING),
        bar(48, 114, 116, 28, 9, RANKING),
        bar(48, 166, 72, 28, 9, RANKING),
        handle(),
        lens(),
        bar(104, 114, 38, 12, 5, FOUND),
        bar(104, 134, 72, 12, 5, RIM),
        bar(104, 154, 54, 12, 5, RIM));
  }

  private static Image image(int size) {
    Group drawing = new Group();
    drawing.getChildren().setAll(shapes());
    SnapshotParameters how = new SnapshotParameters();
    how.setFill(Color.TRANSPARENT);
    how.setTransform(new Scale(size / DRAWING, size / DRAWING));
    how.setViewport(new Rectangle2D(0, 0, size, size));
    return drawing.snapshot(how, new WritableImage(size, size));
  }

  private static Rectangle bar(
      double x, double y, double width, double height, double radius, String fill) {
    Rectangle bar = new Rectangle(x, y, width, height);
    bar.setArcWidth(2 * radius);
    bar.setArcHeight(2 * radius);
    bar.setFill(Color.web(fill));
    return bar;
  }

  private static SVGPath handle() {
    SVGPath handle = new SVGPath();
    handle.setContent("M172 172 L214 214");
    handle.setFill(null);
    handle.setStroke(Color.web(RIM));
    handle.setStrokeWidth(22);
    handle.setStrokeLineCap(StrokeLineCap.ROUND);
    return handle;
  }

  private static Circle lens() {
    Circle lens = new Circle(140, 140, 52, Color.web(GLASS));
    lens.setStroke(Color.web(RIM));
    lens.setStrokeWidth(14);
    return lens;
  }
}
