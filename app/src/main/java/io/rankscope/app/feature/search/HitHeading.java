package io.rankscope.app.feature.search;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** A title with an id behind it, or below it where a line has no room for both. */
final class HitHeading extends Region {
  private static final double GAP = 8;

  private final Region title;
  private final Region id;

  /**
   * @param title wraps where it must; not managed when there is none
   * @param id stays on one line
   */
  HitHeading(Region title, Region id) {
    this.title = title;
    this.id = id;
    getChildren().addAll(title, id);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return titleWidth() + snapSizeX(id.prefWidth(-1));
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double line = id.prefHeight(-1);
    if (!title.isManaged()) {
      return line;
    }
    double above = title.prefHeight(width < 0 ? -1 : width);
    return snapSizeY(width < 0 || fits(width) ? Math.max(above, line) : above + line);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double below = 0;
    double start = 0;
    if (title.isManaged()) {
      double titleHeight = title.prefHeight(width);
      title.resizeRelocate(0, 0, width, titleHeight);
      below = fits(width) ? 0 : titleHeight;
      start = fits(width) ? titleWidth() : 0;
    }
    double idWidth = Math.min(id.prefWidth(-1), width - start);
    id.resizeRelocate(snapPositionX(start), snapPositionY(below), idWidth, id.prefHeight(-1));
  }

  private boolean fits(double width) {
    return computePrefWidth(-1) <= width;
  }

  private double titleWidth() {
    return title.isManaged() ? snapSizeX(title.prefWidth(-1)) + GAP : 0;
  }
}
