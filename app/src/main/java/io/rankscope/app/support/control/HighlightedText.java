package io.rankscope.app.support.control;

import io.rankscope.app.support.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * A text that wraps, with marks behind it. Marks are UTF-16 ranges of the text; the layout itself
 * says where they lie, so that they fit in every script and direction.
 */
public final class HighlightedText extends Region {
  private static final double ROUNDING = 6;
  private static final double OVERHANG = 1.5;
  private static final double UNDERLINE = 2;

  /** A match inside an answer lies over it, and what is being chosen over all. */
  private static final List<Mark.Kind> LAYERS =
      List.of(
          Mark.Kind.LIFTS_A_LITTLE,
          Mark.Kind.LIFTS,
          Mark.Kind.LIFTS_MUCH,
          Mark.Kind.LOWERS,
          Mark.Kind.ANSWER,
          Mark.Kind.MATCH,
          Mark.Kind.NEAREST,
          Mark.Kind.SELECTION);

  private final Group grounds = new Group();
  private final TextFlow flow = new TextFlow();
  private final Rectangle clip = new Rectangle();
  private String text = "";
  private List<Mark> marks = List.of();
  private int lines = Integer.MAX_VALUE;

  public HighlightedText() {
    getStyleClass().add(Styles.PASSAGE);
    flow.getStyleClass().add(Styles.PASSAGE_FLOW);
    grounds.setManaged(false);
    setAccessibleRole(AccessibleRole.TEXT);
    getChildren().addAll(grounds, flow);
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
  }

  /**
   * Shows {@code shown} with its marks. Parts of marks beyond the text are left out.
   *
   * @param wanted in any order, may overlap
   */
  public void show(String shown, List<Mark> wanted) {
    text = shown;
    marks =
        wanted.stream()
            .map(
                mark ->
                    new Mark(
                        Math.max(0, mark.start()),
                        Math.min(shown.length(), mark.end()),
                        mark.kind()))
            .filter(mark -> mark.start() < mark.end())
            .toList();
    flow.getChildren().setAll(pieces());
    setAccessibleText(shown);
    requestLayout();
  }

  /** Shows at most {@code most} lines; the rest is cut off between two lines. */
  public void limitLines(int most) {
    lines = most;
    requestLayout();
  }

  /** Whether some lines are cut off at the present width. */
  public boolean isCut() {
    return flow.prefHeight(getWidth()) > prefHeight(getWidth()) + lineHeight() / 2;
  }

  /** Where {@code mark} lies, one rectangle per line, in this control's coordinates. */
  public List<Rectangle2D> places(Mark mark) {
    return flow.getLayoutInfo().getSelectionGeometry(mark.start(), mark.end(), false);
  }

  @Override
  protected void layoutChildren() {
    flow.resizeRelocate(0, 0, getWidth(), flow.prefHeight(getWidth()));
    flow.layout();
    // Only a text that is cut: a clip would also take the line under an answer at its end.
    setClip(isCut() ? clip : null);
    grounds.getChildren().clear();
    for (Mark.Kind kind : LAYERS) {
      for (Mark mark : marks) {
        if (mark.kind() == kind) {
          places(mark).forEach(place -> grounds.getChildren().addAll(grounds(place, kind)));
        }
      }
    }
    // Styles are otherwise given before the layout, so that new shapes would be black for a frame.
    grounds.applyCss();
  }

  /** The UTF-16 offset between the characters nearest to a place in this control. */
  public int offsetAt(double x, double y) {
    int offset = flow.getHitInfo(new Point2D(x, y)).getInsertionIndex();
    return Math.clamp(offset, 0, text.length());
  }

  /**
   * Where the last word ends that lies wholly before {@code x} in the line at {@code y}, so that
   * something can stand behind it; {@code x} where no word ends there, as in lines from right to
   * left and in scripts without blanks.
   */
  public double endOfWordBefore(double x, double y) {
    int blank = text.lastIndexOf(' ', flow.getHitInfo(new Point2D(x, y)).getCharIndex());
    if (blank < 0) {
      return x;
    }
    return flow.getLayoutInfo().getSelectionGeometry(blank, blank + 1, false).stream()
        .filter(place -> place.getMinY() <= y && y <= place.getMaxY() && place.getMinX() <= x)
        .mapToDouble(Rectangle2D::getMinX)
        .findFirst()
        .orElse(x);
  }

  @Override
  protected double computePrefHeight(double width) {
    double whole = flow.prefHeight(width < 0 ? -1 : width);
    if (lines == Integer.MAX_VALUE) {
      return whole;
    }
    // Letters of other fonts make lines higher than a line of plain ones; that is no further line.
    double most = lines * lineHeight();
    return whole > most + lineHeight() / 2 ? most : whole;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefWidth(double height) {
    return flow.prefWidth(-1);
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  public javafx.geometry.Orientation getContentBias() {
    return javafx.geometry.Orientation.HORIZONTAL;
  }

  /** Pieces of text between the ends of marks, so that marked ones can have their own colour. */
  private List<Text> pieces() {
    TreeSet<Integer> cuts = new TreeSet<>(RightToLeftWords.ends(text));
    cuts.add(0);
    cuts.add(text.length());
    for (Mark mark : marks) {
      if (mark.kind() == Mark.Kind.MATCH || mark.kind() == Mark.Kind.UNREAD) {
        cuts.add(mark.start());
        cuts.add(mark.end());
      }
    }
    List<Text> pieces = new ArrayList<>();
    Integer start = cuts.first();
    for (Integer end : cuts.tailSet(start, false)) {
      Text piece = new Text(text.substring(start, end));
      if (isMarked(start, Mark.Kind.MATCH)) {
        piece.getStyleClass().add(Styles.MARKED_TEXT);
      }
      if (isMarked(start, Mark.Kind.UNREAD)) {
        piece.getStyleClass().add(Styles.UNREAD_TEXT);
      }
      piece.getStyleClass().add("text");
      pieces.add(piece);
      start = end;
    }
    return pieces;
  }

  private boolean isMarked(int position, Mark.Kind kind) {
    return marks.stream()
        .anyMatch(mark -> mark.kind() == kind && mark.start() <= position && position < mark.end());
  }

  private static List<Node> grounds(Rectangle2D place, Mark.Kind kind) {
    if (kind == Mark.Kind.NEAREST) {
      Line line =
          new Line(place.getMinX(), place.getMaxY() + 1, place.getMaxX(), place.getMaxY() + 1);
      line.getStyleClass().add(Styles.NEAREST_LINE);
      return List.of(line);
    }
    Rectangle ground =
        new Rectangle(
            place.getMinX() - OVERHANG,
            place.getMinY(),
            place.getWidth() + 2 * OVERHANG,
            place.getHeight());
    ground.getStyleClass().add(Styles.MARK);
    switch (kind) {
      case MATCH -> {
        ground.setArcWidth(ROUNDING);
        ground.setArcHeight(ROUNDING);
      }
      case LIFTS_A_LITTLE -> ground.getStyleClass().add(Styles.WEIGHT_1);
      case LIFTS -> ground.getStyleClass().add(Styles.WEIGHT_2);
      case LIFTS_MUCH -> ground.getStyleClass().add(Styles.WEIGHT_3);
      case LOWERS -> ground.getStyleClass().add(Styles.LOWERS);
      case NEAREST, UNREAD -> {}
      case SELECTION -> ground.getStyleClass().add(Styles.SELECTION);
      case ANSWER -> {
        ground.getStyleClass().add(Styles.ANSWER);
        Rectangle line =
            new Rectangle(ground.getX(), place.getMaxY(), ground.getWidth(), UNDERLINE);
        line.getStyleClass().add(Styles.ANSWER_LINE);
        return List.of(ground, line);
      }
    }
    return List.of(ground);
  }

  private double lineHeight() {
    if (flow.getChildren().isEmpty() || !(flow.getChildren().getFirst() instanceof Text first)) {
      return 0;
    }
    Text line = new Text("X");
    line.setFont(first.getFont());
    line.setTextOrigin(VPos.TOP);
    Bounds bounds = line.getLayoutBounds();
    return bounds.getHeight() + flow.getLineSpacing();
  }
}
