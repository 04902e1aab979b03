package io.rankscope.app.feature.index;

import io.rankscope.app.action.Action;
import io.rankscope.app.support.icon.Icons;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Everything that can be done on the screen, declared once. */
final class IndexActions {
  private final IndexViewModel model;
  private final ObjectProperty<Optional<TermRow>> term =
      new SimpleObjectProperty<>(Optional.empty());
  private final Action searchTerm;
  private final Action verify;
  private final Action stop;
  private final Action refresh;
  private final Action showShards;
  private final List<Action> all = new ArrayList<>();

  /** What the actions need of the screen that shows them. */
  interface Hands {
    /** Moves the focus to the field one types into. */
    void focusField();

    /** Searches for {@code words} on the Search screen. */
    void search(String words);
  }

  IndexActions(IndexViewModel model, Hands hands) {
    this.model = model;
    this.searchTerm =
        Action.named("index.search-term")
            .icon(Icons.SEARCH)
            .keys("Enter")
            .when(on(IndexTab.TERMS).and(termChosen()))
            .does(() -> term.get().ifPresent(row -> hands.search(row.term().term())));
    this.verify =
        Action.named("index.verify")
            .icon(Icons.CHECK)
            .keys("V")
            .when(sourceShown().and(model.busyProperty().not()))
            .does(this::verify);
    this.stop =
        Action.named("index.stop")
            .icon(Icons.STOP)
            .keys("Escape")
            .when(model.busyProperty())
            .does(model::stop);
    this.refresh = Action.named("index.refresh").icon(Icons.RERUN).keys("F5").does(model::refresh);
    this.showShards = tab("index.overview", IndexTab.OVERVIEW, Icons.SHARD, "O");
    all.add(showShards);
    all.add(tab("index.terms", IndexTab.TERMS, Icons.FILTER, "T"));
    all.add(tab("index.documents", IndexTab.DOCUMENTS, Icons.DOCUMENT, "D"));
    all.add(tab("index.analysis", IndexTab.ANALYSIS, Icons.HIGHLIGHT, "A"));
    all.add(tab("index.integrity", IndexTab.INTEGRITY, Icons.CHECK, "I"));
    all.add(Action.named("index.field").icon(Icons.SEARCH).keys("/").does(hands::focusField));
    all.add(
        Action.named("index.next-shard")
            .icon(Icons.DOWN)
            .keys("Alt+Down")
            .repeating()
            .does(() -> model.chooseNeighbour(1)));
    all.add(
        Action.named("index.previous-shard")
            .icon(Icons.UP)
            .keys("Alt+Up")
            .repeating()
            .does(() -> model.chooseNeighbour(-1)));
    all.add(searchTerm);
    all.add(verify);
    all.add(stop);
    all.add(refresh);
  }

  List<Action> all() {
    return List.copyOf(all);
  }

  /** The term that is chosen in the table; set by the view. */
  ObjectProperty<Optional<TermRow>> termProperty() {
    return term;
  }

  Action searchTerm() {
    return searchTerm;
  }

  Action verifyAll() {
    return verify;
  }

  Action stop() {
    return stop;
  }

  Action refresh() {
    return refresh;
  }

  Action showShards() {
    return showShards;
  }

  private void verify() {
    model.tabProperty().set(IndexTab.INTEGRITY);
    model.integrity().verify();
  }

  private Action tab(String id, IndexTab tab, Icons icon, String key) {
    return Action.named(id).icon(icon).keys(key).does(() -> model.tabProperty().set(tab));
  }

  private BooleanBinding on(IndexTab tab) {
    return Bindings.createBooleanBinding(
        () -> model.tabProperty().get() == tab, model.tabProperty());
  }

  private BooleanBinding termChosen() {
    return Bindings.createBooleanBinding(() -> term.get().isPresent(), term);
  }

  private BooleanBinding sourceShown() {
    return Bindings.createBooleanBinding(
        () -> model.inspectedProperty().get().isPresent(), model.inspectedProperty());
  }
}
