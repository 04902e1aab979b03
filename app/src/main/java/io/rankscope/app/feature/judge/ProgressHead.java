package io.rankscope.app.feature.judge;

import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Which list, where in it, and how much of it is judged. */
final class ProgressHead extends VBox {
  private final Label name = new Label();
  private final Label place = new Label();
  private final Label counts = new Label();
  private final ProgressBar bar = new ProgressBar(0);

  ProgressHead(JudgingViewModel judging, Region backToLists) {
    super(8);
    Label list = new Label(Texts.of("judge.head.list"));
    list.getStyleClass().add(Styles.MUTED);
    name.getStyleClass().add(Styles.STRONG);
    name.setId("judge-list-name");
    place.getStyleClass().add(Styles.MUTED);
    place.setId("judge-place");
    counts.getStyleClass().add(Styles.MUTED);
    counts.setId("judge-counts");
    counts.setMinWidth(USE_PREF_SIZE);
    Label blind = new Label(Texts.of("judge.blind"));
    blind.getStyleClass().add(Styles.MUTED);
    blind.setMinWidth(USE_PREF_SIZE);
    blind.setTooltip(new Tooltip(Texts.of("judge.blind.help")));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox line = new HBox(list, name, place, space, counts, blind, backToLists);
    line.getStyleClass().add(Styles.JUDGE_HEAD);
    bar.getStyleClass().add(Styles.THIN_PROGRESS);
    bar.setMaxWidth(Double.MAX_VALUE);
    getChildren().addAll(line, bar);
    judging
        .shownProperty()
        .subscribe(
            shown -> {
              name.setText(judging.list().map(open -> open.pool().name()).orElse(""));
              place.setText(shown instanceof Shown.Passage passage ? words(passage.place()) : "");
            });
    judging.standingProperty().subscribe(this::show);
  }

  private void show(Standing standing) {
    String words =
        Texts.of(
            "judge.head.spoken",
            number(standing.progress().done()),
            number(standing.progress().total()),
            number(standing.progress().later()));
    counts.setText(
        standing.progress().later() > 0
            ? words
            : Texts.of(
                "judge.head.counts",
                number(standing.progress().done()),
                number(standing.progress().total())));
    bar.setAccessibleText(words);
    bar.setProgress(standing.share());
  }

  private static String number(int count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  private static String words(ListPlaces.Place place) {
    return Texts.of(
        "judge.head.place",
        Integer.toString(place.query()),
        Integer.toString(place.queries()),
        Integer.toString(place.passage()),
        Integer.toString(place.passages()));
  }
}
