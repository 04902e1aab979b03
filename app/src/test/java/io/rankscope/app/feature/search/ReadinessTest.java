package io.rankscope.app.feature.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.app.session.OpenedSource;
import io.rankscope.app.shell.Destination;
import io.rankscope.engine.domain.Query;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReadinessTest {
  private static final Destination QUESTION = Destination.query("owl");
  private static final Readiness.Kept SHOWN =
      new Readiness.Kept(Optional.of(Query.typed("cold water")), Optional.of("dev"));
  private static final SearchState UNOPENED = new SearchState.NothingOpen(Optional.empty());
  private static final SearchState.Outcome HITS = new SearchState.Hits();

  @TempDir private Path home;
  @TempDir private Path folder;
  @TempDir private Path otherFolder;
  private SearchDesk desk;
  private OpenedSource birds;
  private OpenedSource others;

  @BeforeEach
  void open() {
    desk = new SearchDesk(home);
    birds = open(folder);
    others = open(otherFolder);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void keepsWhatWaits_untilTheQueriesAreRead() {
    Readiness.Waiting waiting = new Readiness.NothingOpen(Optional.empty()).asked(QUESTION);

    assertThat(waiting.opened(birds, SHOWN))
        .isEqualTo(
            new Readiness.ReadingQueries(
                birds, Readiness.Kept.NOTHING, Optional.of(QUESTION), Optional.empty()));
    assertThat(waiting.opened(birds, SHOWN).opened(others, SHOWN).question()).contains(QUESTION);
    assertThat(waiting.withoutQuestion()).isEqualTo(Readiness.nothingOpen());
  }

  @Test
  void keepsWhatIsShown_onlyOfTheSameWorkspace() {
    Readiness searched = new Readiness.Searched(birds, HITS);

    assertThat(searched.opened(birds, SHOWN).kept()).isEqualTo(SHOWN);
    assertThat(searched.opened(others, SHOWN).kept()).isEqualTo(Readiness.Kept.NOTHING);
  }

  @Test
  void keepsWhatWasToBeKept_whenTheWorkspaceIsReadOnceMoreMeanwhile() {
    Readiness.Searched searched = new Readiness.Searched(birds, HITS);

    assertThat(searched.opened(birds, SHOWN).opened(birds, Readiness.Kept.NOTHING).kept())
        .isEqualTo(SHOWN);
    assertThat(searched.opened(others, SHOWN).opened(others, SHOWN).kept())
        .isEqualTo(Readiness.Kept.NOTHING);
  }

  @Test
  void isOpening_untilSomethingCameOfTheFirstSearch() {
    Readiness.ReadingQueries reading = Readiness.nothingOpen().opened(birds, SHOWN);

    assertThat(Readiness.nothingOpen().state(UNOPENED)).isEqualTo(UNOPENED);
    assertThat(reading.state(UNOPENED)).isEqualTo(new SearchState.Opening());
    assertThat(reading.read().state(UNOPENED)).isEqualTo(new SearchState.Opening());
    assertThat(reading.read().ended(HITS).state(UNOPENED)).isEqualTo(HITS);
  }

  @Test
  void showsWhatWasThere_untilSomethingCameOfTheNextSource() {
    Readiness.ReadingQueries reading = new Readiness.Searched(birds, HITS).opened(others, SHOWN);

    assertThat(reading.state(UNOPENED)).isEqualTo(HITS);
    assertThat(reading.read().state(UNOPENED)).isEqualTo(HITS);
    assertThat(reading.read().ended(new SearchState.NothingAsked()).state(UNOPENED))
        .isEqualTo(new SearchState.NothingAsked());
  }

  private OpenedSource open(Path workspace) {
    desk.session.open(BirdWorkspace.in(workspace));
    return desk.session.sourceProperty().get().orElseThrow();
  }
}
