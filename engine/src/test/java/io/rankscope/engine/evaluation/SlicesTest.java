package io.rankscope.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.QuerySet;
import io.rankscope.engine.failure.UsageException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SlicesTest {
  private static final QuerySet SET =
      new QuerySet(
          "dev",
          List.of(
              query("q1", Map.of("type", "factoid")),
              query("q2", Map.of("type", "entity")),
              query("q3", Map.of()),
              query("q4", Map.of("type", "factoid"))));

  @Test
  void groupsQueriesByValue_andKeepsThoseWithoutTheAttribute() {
    assertThat(Slices.by("type", SET))
        .containsExactly(
            Map.entry("(none)", Set.of("q3")),
            Map.entry("entity", Set.of("q2")),
            Map.entry("factoid", Set.of("q1", "q4")));
  }

  @Test
  void namesTheNearestAttribute_whenNoQueryHasTheOneAskedFor() {
    assertThatThrownBy(() -> Slices.by("typ", SET))
        .isInstanceOf(UsageException.class)
        .hasMessage("No query of 'dev' has the attribute 'typ'.")
        .extracting(failure -> ((UsageException) failure).remedy())
        .isEqualTo("Did you mean 'type'?");
  }

  private static Query query(String id, Map<String, String> metadata) {
    return new Query("dev", id, "text", "", metadata);
  }
}
