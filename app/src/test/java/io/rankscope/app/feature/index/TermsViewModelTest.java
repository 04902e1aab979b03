package io.rankscope.app.feature.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.index.TopTerm;
import io.rankscope.engine.task.SameThreadTaskRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TermsViewModelTest {
  @TempDir Path home;
  @TempDir Path folder;
  private IndexDesk desk;
  private TermsViewModel terms;

  @BeforeEach
  void open() {
    desk = new IndexDesk(home, new SameThreadTaskRunner());
    terms = desk.index.terms();
    desk.open(FishWorkspace.in(folder), IndexTab.TERMS);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void showsTheMostFrequentTermsOfTheText_ofAllShards() {
    assertThat(terms.fieldProperty().get()).contains("text");
    assertThat(terms.rows().subList(0, 3))
        .containsExactly(
            new TermRow(1, new TopTerm("carp", 2, 3), 3),
            new TermRow(2, new TopTerm("eat", 2, 2), 3),
            new TermRow(3, new TopTerm("hunt", 2, 2), 3));
    assertThat(terms.rows().getFirst().perMille()).isEqualTo(667);
  }

  @Test
  void showsTheTermsOfOneShard_whenItIsChosen() {
    desk.look(1);

    assertThat(words()).contains("eel", "hunt").doesNotContain("carp");
    assertThat(terms.rows().getFirst().documents()).isEqualTo(1);
  }

  @Test
  void findsTheTermsThatBeginWithWhatIsTyped() {
    terms.beginningProperty().set("p");

    assertThat(words()).containsExactly("pike", "plant", "pond");

    terms.beginningProperty().set("");
    assertThat(words()).startsWith("carp");
  }

  @Test
  void followsFieldAndCount() {
    terms.fieldProperty().set(Optional.of("title"));
    assertThat(words()).containsExactly("carp", "eel", "pike");
    assertThat(terms.terms().orElseThrow().count()).isEqualTo(3);

    terms.fieldProperty().set(Optional.of("text"));
    terms.countProperty().set(50);
    terms.orderProperty().set(TopTerm.Order.OCCURRENCES);
    assertThat(terms.rows().getFirst().term()).isEqualTo(new TopTerm("carp", 2, 3));
  }

  private List<String> words() {
    return terms.rows().stream().map(row -> row.term().term()).toList();
  }
}
