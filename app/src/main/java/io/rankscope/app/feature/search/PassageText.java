package io.rankscope.app.feature.search;

import io.rankscope.app.support.control.HighlightedText;
import io.rankscope.app.support.control.Mark;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.corpus.TextSpan;
import io.rankscope.engine.domain.Highlight;
import io.rankscope.engine.domain.Hit;
import io.rankscope.engine.judging.AnswerSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The text of a hit, a few lines of it or all, and a word at its end when lines are cut off. */
final class PassageText extends Region {
  private static final int LINES = 4;

  private final HighlightedText text = new HighlightedText();
  private final Label more = new Label(Texts.of("search.more-text"));

  /**
   * @param wanted hears that somebody clicked to see the rest
   */
  PassageText(Runnable wanted) {
    more.getStyleClass().add(Styles.MORE);
    more.setOnMouseClicked(event -> wanted.run());
    getChildren().addAll(text, more);
  }

  void show(Hit hit, List<AnswerSpan> answers, Optional<TextSpan> nearest) {
    List<Mark> all = new ArrayList<>(marks(hit, Highlight.TEXT));
    answers.forEach(span -> all.add(new Mark(span.start(), span.end(), Mark.Kind.ANSWER)));
    nearest.ifPresent(span -> all.add(new Mark(span.start(), span.end(), Mark.Kind.NEAREST)));
    text.show(hit.passage().text(), all);
    requestLayout();
  }

  /** Shows all lines, or only the first few. */
  void showWhole(Extent extent) {
    text.limitLines(extent == Extent.WHOLE ? Integer.MAX_VALUE : LINES);
    requestLayout();
  }

  /** How much of a text is shown. */
  enum Extent {
    WHOLE,
    FIRST_LINES
  }

  /** The matches in one field of a hit. */
  static List<Mark> marks(Hit hit, String field) {
    return hit.highlights().stream()
        .filter(highlight -> highlight.field().equals(field))
        .map(
            highlight ->
                new Mark(
                    highlight.start(),
                    highlight.end(),
                    highlight.isSemantic() ? Mark.Kind.NEAREST : Mark.Kind.MATCH))
        .toList();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    return text.prefHeight(width);
  }

  @Override
  protected double computeMinHeight(double width) {
    return text.prefHeight(width);
  }

  @Override
  protected double computePrefWidth(double height) {
    return text.prefWidth(height);
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    text.resizeRelocate(0, 0, getWidth(), text.prefHeight(getWidth()));
    text.layout();
    more.setVisible(text.isCut());
    more.autosize();
    // Covers what is left of the last line behind a whole word.
    double height = getHeight() / LINES;
    double start = text.endOfWordBefore(getWidth() - more.getWidth(), getHeight() - height / 2);
    more.resizeRelocate(start, getHeight() - height, getWidth() - start, height);
  }
}
