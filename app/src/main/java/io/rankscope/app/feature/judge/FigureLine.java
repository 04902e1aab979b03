package io.rankscope.app.feature.judge;

import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** What the judge did today and in all, at what pace, and how long the rest will take. */
final class FigureLine extends HBox {
  FigureLine(JudgingViewModel judging) {
    setId("judge-figures");
    getStyleClass().add(Styles.FIGURES);
    judging.standingProperty().subscribe(this::show);
  }

  private void show(Standing standing) {
    List<HBox> figures = new ArrayList<>();
    figures.add(figure("judge.figures.today", number(standing.today())));
    figures.add(figure("judge.figures.mine", number(standing.judged())));
    figures.add(figure("judge.figures.active", TimeText.of(standing.activeToday())));
    standing
        .medianSeconds()
        .ifPresent(
            seconds -> figures.add(figure("judge.figures.median", TimeText.seconds(seconds))));
    standing
        .timeLeft()
        .ifPresent(
            left -> {
              HBox figure = figure("judge.figures.left", TimeText.of(left));
              figure.getChildren().add(muted(Texts.of("judge.figures.left.after")));
              figures.add(figure);
            });
    getChildren().setAll(figures);
  }

  private static HBox figure(String key, String value) {
    Label number = new Label(value);
    number.getStyleClass().add(Styles.STRONG);
    return new HBox(4, muted(Texts.of(key)), number);
  }

  private static Label muted(String words) {
    Label label = new Label(words);
    label.getStyleClass().add(Styles.MUTED);
    return label;
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
