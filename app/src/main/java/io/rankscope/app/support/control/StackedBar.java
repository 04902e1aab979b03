package io.rankscope.app.support.control;

import io.rankscope.app.support.text.ScoreFormat;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * A bar of parts laid end to end, each as long as its share of a common whole. Negative parts have
 * no length here; the tooltip and the spoken text name them.
 */
public final class StackedBar extends Region {
  private static final double GAP = 1;
  private static final double ROUNDING = 4;

  private final Tooltip tooltip = new Tooltip();
  private List<Part> parts = List.of();
  private double whole = 1;

  public StackedBar() {
    getStyleClass().add(Styles.STACKED_BAR);
    setAccessibleRole(AccessibleRole.TEXT);
    Rectangle rounded = new Rectangle();
    rounded.setArcWidth(ROUNDING);
    rounded.setArcHeight(ROUNDING);
    rounded.widthProperty().bind(widthProperty());
    rounded.heightProperty().bind(heightProperty());
    setClip(rounded);
    Tooltip.install(this, tooltip);
  }

  /**
   * A part of the bar.
   *
   * @param label what it stands for
   * @param colour from 0, as {@link Styles#contribution} counts
   */
  public record Part(String label, double value, int colour) {}

  /**
   * Shows {@code shown} as shares of {@code full}, which is the longest bar of a list so that bars
   * can be compared.
   */
  public void show(List<Part> shown, double full) {
    parts = List.copyOf(shown);
    whole = full;
    getChildren().setAll(parts.stream().map(StackedBar::segment).toList());
    String words =
        parts.stream()
            .map(part -> Texts.of("bar.part", part.label(), ScoreFormat.shortly(part.value())))
            .collect(Collectors.joining("\n"));
    tooltip.setText(words);
    setAccessibleText(words);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double x = 0;
    for (int i = 0; i < parts.size(); i++) {
      double share = whole > 0 ? Math.max(0, parts.get(i).value()) / whole : 0;
      double width = share * getWidth();
      boolean last = i == parts.size() - 1;
      getChildren().get(i).resizeRelocate(x, 0, Math.max(0, width - (last ? 0 : GAP)), getHeight());
      x += width;
    }
  }

  private static Region segment(Part part) {
    Region segment = new Region();
    segment.getStyleClass().add(Styles.contribution(part.colour()));
    return segment;
  }
}
