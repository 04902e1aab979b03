package io.rankscope.app.feature.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.app.session.OpenedSource;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.Statistics;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.task.SameThreadTaskRunner;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LiveSearchTest {
  private static final Query OWL = Query.typed("owl");

  @TempDir private Path home;
  @TempDir private Path folder;
  private SearchOptions options;
  private SearchDesk desk;
  private LiveSearch search;

  @BeforeEach
  void open() {
    desk = new SearchDesk(home);
    desk.session.open(BirdWorkspace.in(folder));
    options =
        new SearchOptions(
            new PipelineChoice(new PipelineMemory(desk.settings, desk.session)),
            new SimpleObjectProperty<>(Statistics.MERGED));
    search = new LiveSearch(new SameThreadTaskRunner(), options, desk.hits, missed -> {});
  }

  @AfterEach
  void close() {
    search.clear();
    desk.close();
  }

  @Test
  void asksForAsManyHitsAsWereWanted_whenTheQueryIsAskedAgain() {
    ask(OWL);
    options.nextPage();

    ask(OWL);

    assertThat(wanted(OWL)).isEqualTo(2 * SearchOptions.PAGE);
  }

  @Test
  void asksForTheFirstPage_whenTheQueryIsAnother() {
    ask(OWL);
    options.nextPage();

    ask(Query.typed("eagle"));

    assertThat(wanted(OWL)).isEqualTo(SearchOptions.PAGE);
  }

  @Test
  void takesRunAndQueryFromTheScreen_whenItIsCleared() {
    ask(OWL);

    search.clear();

    assertThat(search.askedProperty().get()).isEmpty();
    assertThat(desk.hits.runProperty().get()).isEmpty();
  }

  private void ask(Query query) {
    search.start(
        source(),
        pipeline(),
        query,
        Optional.empty(),
        new LiveSearch.Listener() {
          @Override
          public void ended(SearchState.Outcome outcome) {
            assertThat(outcome).isEqualTo(new SearchState.Hits());
          }

          @Override
          public void stopped() {
            throw new AssertionError("nobody stopped it");
          }
        });
  }

  private int wanted(Query query) {
    return options.request(query, pipeline()).k();
  }

  private Pipeline pipeline() {
    return source().pipelines().getFirst();
  }

  private OpenedSource source() {
    return desk.session.sourceProperty().get().orElseThrow();
  }
}
