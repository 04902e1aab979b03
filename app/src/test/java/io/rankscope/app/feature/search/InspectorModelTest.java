package io.rankscope.app.feature.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rankscope.app.feature.search.TokenAlignment.Fate;
import io.rankscope.app.feature.search.TokenAlignment.Word;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.explain.Contribution;
import io.rankscope.engine.explain.Difference;
import io.rankscope.engine.explain.Explained;
import io.rankscope.engine.index.DocumentTerms;
import io.rankscope.engine.index.DocumentView;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectorModelTest {
  @TempDir Path home;
  @TempDir Path folder;
  private SearchDesk desk;

  @BeforeEach
  void open() {
    desk = new SearchDesk(home);
    desk.session.open(BirdWorkspace.in(folder));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private Explained shown() {
    return desk.inspector.shownProperty().get().orElseThrow().explained();
  }

  @Test
  void followsTheSelectedHit_withAnExplanationOfItsScore() {
    desk.hits.select(new PassageId("owl"));

    assertThat(shown().passage()).isEqualTo(new PassageId("owl"));
    assertThat(shown().agrees()).isTrue();
    assertThat(shown().contributions().stream().mapToDouble(Contribution::value).sum())
        .isCloseTo(desk.selected().hit().score(), within(1e-5));
  }

  @Test
  void takesTheGapApart_whenAnotherHitIsPinned() {
    HitCard first = desk.hits.cards().getFirst();
    HitCard last = desk.hits.cards().getLast();
    desk.hits.selectedProperty().set(Optional.of(last));
    desk.hits.togglePin();
    desk.hits.selectedProperty().set(Optional.of(first));

    Difference difference = desk.inspector.differenceProperty().get().orElseThrow();

    assertThat(difference.above()).isEqualTo(first.id());
    assertThat(difference.below()).isEqualTo(last.id());
    double sum = 0;
    for (Difference.Step step : difference.steps()) {
      sum += step.change();
    }
    assertThat(sum).isEqualTo((double) first.hit().score() - last.hit().score());
  }

  @Test
  void comparesNothing_whenThePinIsTakenAway() {
    desk.hits.togglePin();
    desk.hits.move(1);
    desk.hits.move(-1);

    desk.hits.togglePin();
    desk.hits.move(1);

    assertThat(desk.inspector.differenceProperty().get()).isEmpty();
    assertThat(desk.hits.cards()).noneMatch(card -> card.pinnedProperty().get());
  }

  @Test
  void answersInWords_whyAPassageIsMissing() {
    desk.ask("cold water");
    desk.inspector.startAsking();

    desk.inspector.whyNot(new PassageId("owl"));

    assertThat(shown().whyNot().orElseThrow().reason())
        .isEqualTo("It has none of the query's words: 'cold', 'water'.");
  }

  @Test
  void saysThatAPassageIsNotIndexed() {
    desk.inspector.whyNot(new PassageId("dodo"));

    assertThat(shown().whyNot().orElseThrow().reason())
        .startsWith("No open shard holds a passage 'dodo'. ");
  }

  @Test
  void comparesNothing_withAPassageThatIsNotIndexed() {
    desk.hits.togglePin();

    desk.inspector.whyNot(new PassageId("dodo"));

    assertThat(desk.inspector.differenceProperty().get()).isEmpty();
  }

  @Test
  void selectsTheHit_whenThePassageIsNotMissingAtAll() {
    desk.inspector.startAsking();

    desk.inspector.whyNot(new PassageId("owl"));

    assertThat(desk.selected().id()).isEqualTo(new PassageId("owl"));
    assertThat(desk.inspector.askingProperty().get()).isFalse();
  }

  @Test
  void goesBackToTheSelectedHit_whenAskingEnds() {
    desk.inspector.startAsking();
    desk.inspector.whyNot(new PassageId("dodo"));

    desk.inspector.stopAsking();

    assertThat(shown().passage()).isEqualTo(desk.selected().id());
  }

  @Test
  void namesTheStepThatDecidedOnEachWord() {
    desk.ask("the Hunting dodo");
    desk.hits.select(new PassageId("eagle"));

    desk.inspector.tabProperty().set(InspectorTab.TOKENS);

    TokenAlignment text =
        desk.inspector.tokensProperty().get().answer().orElseThrow().stream()
            .filter(alignment -> alignment.field().equals("text"))
            .findFirst()
            .orElseThrow();
    assertThat(text.words())
        .containsExactly(
            new Word("the", List.of(), Fate.REMOVED, Optional.of("stop")),
            new Word("Hunting", List.of("hunt"), Fate.MATCHES_SINCE, Optional.of("porterStem")),
            new Word("dodo", List.of("dodo"), Fate.ABSENT, Optional.empty()));
    assertThat(text.steps().getLast().query())
        .containsExactly(
            new TokenAlignment.Token("hunt", true), new TokenAlignment.Token("dodo", false));
  }

  @Test
  void readsWhatTheIndexKeeps_forTheDocumentTab() {
    desk.hits.select(new PassageId("owl"));

    desk.inspector.tabProperty().set(InspectorTab.DOCUMENT);
    desk.inspector.chooseTermField("title");

    DocumentReport report = desk.inspector.documentProperty().get().answer().orElseThrow();
    assertThat(report.document().stored())
        .contains(new DocumentView.StoredValue("title", "string", "Owl"));
    assertThat(report.terms().orElseThrow().terms())
        .extracting(DocumentTerms.DocumentTerm::term)
        .containsExactly("owl");
  }

  @Test
  void keepsTheTab_forTheNextSession() {
    desk.inspector.tabProperty().set(InspectorTab.TOKENS);
    desk.settings.close();

    try (SearchDesk next = new SearchDesk(home)) {
      assertThat(next.inspector.tabProperty().get()).isEqualTo(InspectorTab.TOKENS);
    }
  }

  @Test
  void looksAtNothingOfTheQueryBefore_whenTheNextFindsNothingEither() {
    desk.ask("kangaroo");
    desk.inspector.startAsking();
    desk.inspector.whyNot(new PassageId("owl"));
    assertThat(desk.inspector.shownProperty().get()).isPresent();

    desk.ask("platypus");

    assertThat(desk.inspector.shownProperty().get()).isEmpty();
    assertThat(desk.inspector.askingProperty().get()).isFalse();
  }
}
