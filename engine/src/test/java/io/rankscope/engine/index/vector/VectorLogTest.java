package io.rankscope.engine.index.vector;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.inference.ModelCatalogue;
import io.rankscope.engine.inference.ModelFacts;
import io.rankscope.engine.inference.TinyEncoder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of a log is found again. */
final class VectorLogTest {
  private static final int HEAD = 40;
  private static final int RECORD = 32 + 1 + 3 * 4 + 4;

  @TempDir private Path folder;
  private ModelFacts model;

  @BeforeEach
  void openModel() {
    model = facts(TinyEncoder.USUAL);
  }

  private ModelFacts facts(TinyEncoder encoder) {
    try (ModelCatalogue models = encoder.open(folder.resolve("model"))) {
      return TinyEncoder.in(models).facts();
    }
  }

  private Path file() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(VectorLog::isLog).findFirst().orElseThrow();
    }
  }

  private void keep(String... texts) throws IOException {
    try (VectorLog log = VectorLog.open(folder, model)) {
      for (String text : texts) {
        log.keep(text, vector(text));
      }
    }
  }

  private static KeptVector vector(String text) {
    return new KeptVector(new float[] {text.length(), 0.1f, -3}, text.length() > 3);
  }

  /** Which of the texts are found, each with the vector it was kept with. */
  private List<String> found(String... texts) throws IOException {
    try (VectorLog log = VectorLog.open(folder, model)) {
      return Stream.of(texts).filter(text -> finds(log, text)).toList();
    }
  }

  private static boolean finds(VectorLog log, String text) {
    try {
      return log.find(text)
          .map(
              kept -> {
                assertThat(kept.values()).containsExactly(vector(text).values());
                assertThat(kept.cut()).isEqualTo(vector(text).cut());
                return kept;
              })
          .isPresent();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void findsWhatWasKept_whenOpenedAgain() throws IOException {
    keep("one", "three", "one", "\ud800");
    keep("two");
    assertThat(found("one", "two", "three", "four", "?")).containsExactly("one", "two", "three");
    try (VectorLog log = VectorLog.open(folder, model)) {
      assertThat(log.size()).isEqualTo(4);
    }
  }

  @Test
  void dropsTheTornTailAndGoesOnAfterTheRest_whateverItsLength() throws IOException {
    for (int torn = 1; torn < RECORD; torn += 7) {
      keep("one", "two", "three");
      try (FileChannel log = FileChannel.open(file(), StandardOpenOption.WRITE)) {
        log.truncate(HEAD + 2 * RECORD + torn);
      }
      assertThat(found("one", "two", "three")).as("torn at %d", torn).containsExactly("one", "two");
      keep("four");
      assertThat(found("one", "two", "three", "four")).containsExactly("one", "two", "four");
      Files.delete(file());
    }
  }

  @Test
  void passesOverARecordWithABadChecksum_andCountsIt() throws IOException {
    keep("one", "two", "three");
    byte[] bytes = Files.readAllBytes(file());
    bytes[HEAD + RECORD + 35] ^= 1;
    Files.write(file(), bytes);
    assertThat(found("one", "two", "three")).containsExactly("one", "three");
    try (VectorLog log = VectorLog.open(folder, model)) {
      assertThat(log.unsound()).isEqualTo(1);
    }

    keep("two");
    assertThat(found("one", "two", "three")).containsExactly("one", "two", "three");
  }

  @Test
  void findsNothing_whenARecordIsAllZeros() throws IOException {
    keep("one");
    byte[] bytes = Arrays.copyOf(Files.readAllBytes(file()), HEAD + 2 * RECORD);
    Files.write(file(), bytes);
    try (VectorLog log = VectorLog.open(folder, model)) {
      assertThat(log.size()).isEqualTo(1);
      assertThat(log.unsound()).isEqualTo(1);
    }
  }

  @Test
  void startsAnew_whenTheHeadIsTornOrForeign() throws IOException {
    keep("one");
    Path file = file();
    byte[] bytes = Files.readAllBytes(file);
    bytes[20] ^= 1;
    Files.write(file, bytes);
    assertThat(found("one")).isEmpty();
    Files.write(file, new byte[] {1, 2, 3});
    keep("two");
    assertThat(found("one", "two")).containsExactly("two");
  }

  @Test
  void knowsNothingOfAnotherModel() throws IOException {
    keep("one");
    model = facts(TinyEncoder.USUAL.with(settings -> settings.withMaxTokens(9)));
    assertThat(found("one")).isEmpty();
  }

  @Test
  void leavesNoFile_whenNothingWasKept() throws IOException {
    VectorLog.open(folder, model).close();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).noneMatch(VectorLog::isLog);
    }
  }
}
