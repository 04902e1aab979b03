package io.rankscope.app.feature.about;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.domain.ShardOutcome;
import io.rankscope.engine.domain.ShardStatus;
import io.rankscope.engine.home.UserFolders;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

final class DiagnosticsTest {
  private static final Path HOME = Path.of("/home/ana.ruiz");

  @Test
  void tellsVersionsSystemAndSizes_withoutNamingThePerson() {
    SequencedMap<String, String> parts = new LinkedHashMap<>();
    parts.put("Java", "25.0.3");
    parts.put("Lucene", "10.6.0");
    Diagnostics diagnostics =
        new Diagnostics(
            new ProgramFacts("Rankscope 1.2", parts, "Linux 6.1 amd64"),
            new UserFolders(
                HOME.resolve(".config/rankscope"),
                Path.of("/srv/ana.ruiz/data"),
                HOME.resolve(".cache/rankscope"),
                HOME.resolve(".local/state/rankscope")),
            HOME,
            Optional.of("The log file cannot be written."),
            List.of("1920×1080 at scale 1.25"),
            "dark",
            List.of(
                new ShardOutcome("secret/0", ShardStatus.OPEN, 3, Optional.empty()),
                new ShardOutcome(
                    "secret/1", ShardStatus.CORRUPT, 0, Optional.of("secret/1 is cut"))),
            "3 passages · commit 1 · 1 segments");

    String text = diagnostics.text();

    assertThat(text.lines())
        .startsWith("Rankscope 1.2", "Java 25.0.3", "Lucene 10.6.0", "System: Linux 6.1 amd64")
        .contains(
            "Screens: 1920×1080 at scale 1.25, theme dark",
            "Settings: ~/.config/rankscope",
            "Data: outside the home folder",
            "Cache: ~/.cache/rankscope",
            "Log: ~/.local/state/rankscope. The log file cannot be written.",
            "Index: 3 passages · commit 1 · 1 segments, 1 of 2 shards open");
    assertThat(text).doesNotContain("ana").doesNotContain("secret");
  }

  @Test
  void knowsEveryVersion_ofThisProcess() {
    ProgramFacts facts = ProgramFacts.ofProcess();

    assertThat(facts.program()).startsWith("Rankscope ");
    assertThat(facts.parts())
        .containsOnlyKeys("Java", "JavaFX", "Lucene", "ONNX Runtime", "SQLite");
    assertThat(facts.parts().get("Lucene")).matches("10\\.\\d+\\.\\d+");
    assertThat(facts.parts().get("ONNX Runtime")).matches("1\\.\\d+\\.\\d+");
    assertThat(facts.parts().get("SQLite")).matches("3\\.\\d+\\.\\d+.*");
  }
}
