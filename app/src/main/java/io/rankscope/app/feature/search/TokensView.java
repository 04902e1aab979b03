package io.rankscope.app.feature.search;

import io.rankscope.app.support.control.HighlightedText;
import io.rankscope.app.support.control.Mark;
import io.rankscope.app.support.icon.Icons;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.failure.FailureText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the analyzer makes of the query and of the passage, step by step. */
final class TokensView extends VBox {
  private static final int AROUND = 5;
  private static final int BEGINNING = 12;
  private static final int MOST = 240;
  private static final double SIDES = 58;

  TokensView(InspectorModel model) {
    getStyleClass().add(Styles.INSPECTOR_BODY);
    setId("search-tokens");
    model.tokensProperty().subscribe(this::show);
  }

  private void show(Told<List<TokenAlignment>> told) {
    getChildren().clear();
    told.failure()
        .map(FailureText::oneLine)
        .map(TokensView::sentence)
        .ifPresent(getChildren()::add);
    for (TokenAlignment alignment : told.answer().orElse(List.of())) {
      Label heading =
          new Label(Texts.of("search.tokens.field", alignment.field(), alignment.analyzer()));
      heading.getStyleClass().add(Styles.STRONG);
      getChildren().add(heading);
      alignment.words().forEach(word -> getChildren().add(fate(word)));
      int number = 1;
      for (TokenAlignment.Step step : alignment.steps()) {
        Label name =
            new Label(Texts.of("search.tokens.step", Integer.toString(number++), step.name()));
        name.getStyleClass().add(Styles.SECTION_TITLE);
        getChildren().addAll(name, sides(step));
      }
      Region space = new Region();
      space.getStyleClass().add(Styles.SPACE);
      getChildren().add(space);
    }
  }

  private static GridPane sides(TokenAlignment.Step step) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add(Styles.TOKEN_SIDES);
    ColumnConstraints first = new ColumnConstraints(SIDES);
    ColumnConstraints second = new ColumnConstraints();
    second.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(first, second);
    RowConstraints top = new RowConstraints();
    top.setValignment(VPos.TOP);
    grid.getRowConstraints().addAll(top, top);
    grid.add(side("search.tokens.query"), 0, 0);
    grid.add(line(step.query()), 1, 0);
    grid.add(side("search.tokens.passage"), 0, 1);
    grid.add(line(step.passage()), 1, 1);
    return grid;
  }

  private static Label side(String key) {
    Label side = new Label(Texts.of(key));
    side.getStyleClass().add(Styles.MUTED);
    return side;
  }

  /** The tokens in order with the shared ones marked; of long texts what lies around those. */
  private static Node line(List<TokenAlignment.Token> tokens) {
    if (tokens.isEmpty()) {
      return side("search.tokens.none");
    }
    BitSet kept = new BitSet(tokens.size());
    kept.set(0, Math.min(tokens.size(), tokens.size() <= MOST / 4 ? tokens.size() : BEGINNING));
    for (int i = 0; i < tokens.size() && kept.cardinality() < MOST; i++) {
      if (tokens.get(i).shared()) {
        kept.set(Math.max(0, i - AROUND), Math.min(tokens.size(), i + AROUND + 1));
      }
    }
    StringBuilder text = new StringBuilder();
    List<Mark> marks = new ArrayList<>();
    int before = -1;
    for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
      text.append(i == before + 1 ? "" : "…  ");
      int start = text.length();
      text.append(tokens.get(i).term());
      if (tokens.get(i).shared() && text.length() > start) {
        marks.add(new Mark(start, text.length(), Mark.Kind.MATCH));
      }
      text.append("  ");
      before = i;
    }
    text.append(before < tokens.size() - 1 ? "…" : "");
    HighlightedText line = new HighlightedText();
    line.show(text.toString(), marks);
    return line;
  }

  private static HBox fate(TokenAlignment.Word word) {
    String becomes = String.join(", ", word.becomes());
    String step = word.step().orElse("");
    String words =
        switch (word.fate()) {
          case MATCHES -> Texts.of("search.fate.matches", word.word());
          case MATCHES_SINCE -> Texts.of("search.fate.since", word.word(), step, becomes);
          case LOST -> Texts.of("search.fate.lost", word.word(), step, becomes);
          case REMOVED -> Texts.of("search.fate.removed", word.word(), step);
          case ABSENT ->
              becomes.equals(word.word())
                  ? Texts.of("search.fate.absent", word.word())
                  : Texts.of("search.fate.absent.as", word.word(), becomes);
        };
    boolean good =
        word.fate() == TokenAlignment.Fate.MATCHES
            || word.fate() == TokenAlignment.Fate.MATCHES_SINCE;
    boolean lost =
        word.fate() == TokenAlignment.Fate.LOST || word.fate() == TokenAlignment.Fate.REMOVED;
    FontIcon icon = (good ? Icons.CHECK : lost ? Icons.WARNING : Icons.CLOSE).node();
    icon.getStyleClass().add(good ? Styles.GOOD_TEXT : lost ? Styles.WARNING_TEXT : Styles.MUTED);
    HBox line = new HBox(7, icon, sentence(words));
    line.setMinHeight(Region.USE_PREF_SIZE);
    return line;
  }

  private static Label sentence(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(label, Priority.ALWAYS);
    return label;
  }
}
