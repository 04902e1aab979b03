package io.rankscope.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever starts the program starts it with the flags that the decision chose. */
final class LaunchFlagsTest {
  static List<LaunchFlags> kinds() {
    return List.of(LaunchFlags.LONG, LaunchFlags.SHORT);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyPlaceHasTheFlagsOfTheDecision(LaunchFlags kind) throws IOException {
    assertThat(kind.chosen(Repository.root())).hasSizeGreaterThan(2);
    assertThat(kind.differences(Repository.root())).isEmpty();
  }

  @Test
  void checkBites_onAPlaceThatDiffers(@TempDir Path repository) throws IOException {
    for (String place : LaunchFlags.LONG.places()) {
      Path copy = repository.resolve(place);
      Files.createDirectories(copy.getParent());
      Files.copy(Repository.root().resolve(place), copy);
    }
    Path script = repository.resolve("rankscope");
    Files.writeString(script, Files.readString(script).replace("=300000", "=15000"));

    assertThat(LaunchFlags.LONG.differences(repository))
        .containsExactly(
            "rankscope lacks -XX:Tier4CompileThreshold=300000",
            "rankscope has -XX:Tier4CompileThreshold=15000");
  }
}
