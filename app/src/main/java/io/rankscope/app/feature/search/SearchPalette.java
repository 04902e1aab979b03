package io.rankscope.app.feature.search;

import io.rankscope.app.action.PaletteItem;
import io.rankscope.app.action.PaletteProvider;
import io.rankscope.app.shell.Destination;
import io.rankscope.app.support.icon.Icons;
import io.rankscope.app.support.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Offers the queries of the set, the pipelines and the passages on screen to the palette. */
final class SearchPalette implements PaletteProvider {
  private final SearchViewModel model;
  private final Consumer<Destination> go;

  /**
   * @param go brings the screen to the front and leads to what was chosen
   */
  SearchPalette(SearchViewModel model, Consumer<Destination> go) {
    this.model = model;
    this.go = go;
  }

  @Override
  public List<PaletteItem> offer(String typed) {
    if (typed.isBlank()) {
      return List.of();
    }
    Stream<PaletteItem> queries =
        model.queries().rows().stream()
            .map(
                row ->
                    new PaletteItem(
                        Icons.QUERY,
                        row.query().text(),
                        row.query().id(),
                        () -> go.accept(Destination.query(row.query().text()))));
    Stream<PaletteItem> pipelines =
        model.pipelines().stream()
            .map(
                pipeline ->
                    new PaletteItem(
                        Icons.SEARCH,
                        Texts.of("search.palette.pipeline", pipeline.name()),
                        Texts.of("search.pipeline"),
                        () -> go.accept(Destination.pipeline(pipeline.name()))));
    Stream<PaletteItem> passages =
        model.hits().cards().stream()
            .map(
                card ->
                    new PaletteItem(
                        Icons.PASSAGE,
                        card.id().value(),
                        Texts.of("search.palette.passage", Integer.toString(card.hit().rank())),
                        () ->
                            go.accept(
                                new Destination(
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.of(card.id()),
                                    Optional.empty()))));
    return Stream.of(queries, pipelines, passages).flatMap(items -> items).toList();
  }
}
