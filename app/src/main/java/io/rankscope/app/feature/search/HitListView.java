package io.rankscope.app.feature.search;

import io.rankscope.app.support.a11y.Spoken;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** The hits of the run that is shown. */
final class HitListView extends BorderPane {
  /** A card may be new, and is measured after the first; the last cards come after that. */
  private static final int SCROLLS = 3;

  private final ShownHits hits;
  private final ListView<HitCard> list = new ListView<>();
  private boolean following;
  private boolean outOfSight;

  HitListView(SearchViewModel model, HitGrading grading) {
    this.hits = model.hits();
    getStyleClass().add(Styles.PANE_SUBTLE);
    list.setId("search-hits");
    list.getStyleClass().add(Styles.CARD_LIST);
    list.setItems(hits.cards());
    list.setCellFactory(view -> new HitCell(hits, grading::grade));
    Spoken.named(list, Texts.of("search.hits"));
    list.getSelectionModel().selectedItemProperty().subscribe(this::choose);
    hits.selectedProperty().subscribe(selected -> follow(selected.orElse(null)));
    Button more = new Button(Texts.of("search.more", Integer.toString(SearchOptions.PAGE)));
    more.setId("search-more");
    more.setOnAction(event -> model.more());
    HBox foot = new HBox(more);
    foot.getStyleClass().add(Styles.LIST_FOOT);
    hits.runProperty()
        .subscribe(run -> setBottom(run.filter(ShownRun::hasMore).isPresent() ? foot : null));
    setCenter(list);
  }

  void focusList() {
    list.requestFocus();
  }

  /** Cards have their heights only once they are laid out, so they are scrolled to after that. */
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (outOfSight) {
      outOfSight = false;
      list.layout();
      reveal(list.getSelectionModel().getSelectedIndex());
    }
  }

  /** Scrolls no further than it takes to see the whole card. */
  private void reveal(int index) {
    if (index >= 0 && list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      for (int i = 0; i < SCROLLS; i++) {
        flow.scrollTo(index);
        list.layout();
      }
    }
  }

  private void choose(@Nullable HitCard card) {
    if (card != null && !following) {
      hits.selectedProperty().set(java.util.Optional.of(card));
    }
  }

  private void follow(@Nullable HitCard card) {
    following = true;
    if (card == null) {
      list.getSelectionModel().clearSelection();
    } else {
      list.getSelectionModel().select(card);
      outOfSight = true;
      requestLayout();
    }
    following = false;
  }
}
