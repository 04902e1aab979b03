package io.rankscope.app.feature.search;

import io.rankscope.app.support.theme.Styles;
import javafx.scene.layout.Region;

/** A step of a waterfall: a bar from where the steps before it came to, to where it leads. */
final class WaterfallBar extends Region {
  private static final double THICKNESS = 11;
  private static final double THINNEST = 2;

  private final Region bar = new Region();
  private final Region axis = new Region();
  private double from;
  private double to;
  private double lowest;
  private double highest = 1;

  WaterfallBar() {
    axis.getStyleClass().add(Styles.WATERFALL_AXIS);
    getChildren().addAll(axis, bar);
    setPrefHeight(THICKNESS);
  }

  /**
   * Shows a step from {@code start} to {@code end} on a scale from {@code least} to {@code most},
   * which includes 0.
   */
  void show(double start, double end, double least, double most) {
    from = start;
    to = end;
    lowest = least;
    highest = most;
    bar.getStyleClass().setAll(end >= start ? Styles.GAIN_BAR : Styles.LOSS_BAR);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double top = (getHeight() - THICKNESS) / 2;
    double left = place(Math.min(from, to));
    double width = Math.max(THINNEST, place(Math.max(from, to)) - left);
    bar.resizeRelocate(Math.min(left, getWidth() - THINNEST), top, width, THICKNESS);
    axis.resizeRelocate(place(0), 0, 1, getHeight());
  }

  private double place(double value) {
    return highest > lowest ? (value - lowest) / (highest - lowest) * getWidth() : 0;
  }
}
