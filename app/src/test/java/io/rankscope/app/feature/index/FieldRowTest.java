package io.rankscope.app.feature.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.index.FieldOverview;
import io.rankscope.engine.index.FieldRoles;
import io.rankscope.engine.index.ResolvedRoles;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FieldRowTest {
  private static final ResolvedRoles ROLES =
      new ResolvedRoles(FieldRoles.plain(), ResolvedRoles.Origin.PROFILE);

  @Test
  void vectorsAreToldBriefly_andTheirModelAndNumberInColumnsOfTheirOwn() {
    FieldRow row = vectors("builtin:minilm");

    assertThat(row.space()).isEqualTo("384 × float32, dot product, int8");
    assertThat(row.role()).isEqualTo("vectors by builtin:minilm");
    assertThat(row.documents()).contains(300L);
  }

  @Test
  void modelIsCalledUnknown_whenNothingNamesIt() {
    assertThat(vectors("").role()).isEqualTo("vectors by unknown model");
  }

  private static FieldRow vectors(String model) {
    FieldOverview.VectorShape shape =
        new FieldOverview.VectorShape(384, "FLOAT32", "DOT_PRODUCT", "int8", 300, model);
    FieldOverview field =
        new FieldOverview(
            "vector",
            "NONE",
            false,
            false,
            false,
            "NONE",
            false,
            0,
            Optional.of(shape),
            new FieldOverview.TermCount(0, true),
            0,
            0,
            0);
    return FieldRow.of(field, ROLES, Optional.empty());
  }
}
