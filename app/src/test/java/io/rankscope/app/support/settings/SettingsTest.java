package io.rankscope.app.support.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.failure.RankscopeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;

final class SettingsTest {
  private static final SettingKey<List<Double>> DIVIDERS =
      new SettingKey<>("dividers", new TypeReference<>() {}, List.of());
  private static final SettingKey<Integer> SIZE =
      new SettingKey<>("size", new TypeReference<>() {}, 13);

  @TempDir private Path folder;
  private final List<RankscopeException> problems = Collections.synchronizedList(new ArrayList<>());
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("config").resolve("settings.json");
  }

  @Test
  void remembersWhatWasSet() {
    try (Settings settings = open()) {
      settings.set(DIVIDERS, List.of(0.25, 0.75));
      settings.set(Preferences.JUDGE, Optional.of("Ana Ruiz"));
    }
    try (Settings settings = open()) {
      assertThat(settings.get(DIVIDERS)).containsExactly(0.25, 0.75);
      assertThat(settings.get(Preferences.JUDGE)).contains("Ana Ruiz");
      assertThat(settings.get(SIZE)).isEqualTo(13);
    }
    assertThat(problems).isEmpty();
  }

  @Test
  void writesNothing_untilSomethingIsSet() {
    try (Settings settings = open()) {
      assertThat(settings.get(SIZE)).isEqualTo(13);
    }
    assertThat(file).doesNotExist();
  }

  @Test
  void givesOnePropertyForEqualKeys() {
    try (Settings settings = open()) {
      SettingKey<Integer> same = new SettingKey<>("size", new TypeReference<>() {}, 13);
      assertThat(settings.property(same)).isSameAs(settings.property(SIZE));
    }
  }

  @Test
  void keepsSettingsItDoesNotKnow() throws IOException {
    write("{\"version\": 1, \"values\": {\"later\": {\"a\": 1}}}");
    try (Settings settings = open()) {
      settings.set(SIZE, 14);
    }
    assertThat(file).content().contains("\"later\"", "\"size\" : 14");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{\"version\": 1, \"val",
        "[1, 2]",
        "{\"version\": 2, \"values\": {}}",
        "\0\0"
      })
  void keepsAFileItCannotReadAside_andSaysSo(String content) throws IOException {
    write(content);
    try (Settings settings = open()) {
      settings.set(SIZE, 14);
    }

    assertThat(file.resolveSibling("settings.json.unreadable-1")).hasContent(content);
    assertThat(file).content().contains("\"size\" : 14");
    assertThat(problems)
        .map(problem -> FailureText.of(problem).oneLine())
        .containsExactly(
            file
                + ": The settings cannot be read and start afresh. "
                + "What the file held is kept in settings.json.unreadable-1.");
  }

  @Test
  void keepsEachUnreadableFile() throws IOException {
    write("first");
    open().close();
    write("second");
    open().close();

    assertThat(file.resolveSibling("settings.json.unreadable-1")).hasContent("first");
    assertThat(file.resolveSibling("settings.json.unreadable-2")).hasContent("second");
  }

  @Test
  void ignoresAValueOfTheWrongKind_andNamesIt() throws IOException {
    write("{\"version\": 1, \"values\": {\"size\": \"large\"}}");
    try (Settings settings = open()) {
      assertThat(settings.get(SIZE)).isEqualTo(13);
    }
    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().where().orElseThrow().key()).isEqualTo("size");
  }

  @Test
  void saysThatItCouldNotSave_andLeavesNoHalfFile() throws IOException {
    Files.writeString(folder.resolve("config"), "a file where the folder should be");
    try (Settings settings = open()) {
      settings.set(SIZE, 14);
    }
    assertThat(problems)
        .map(RankscopeException::what)
        .containsExactly("The settings could not be saved.");
  }

  @Test
  void savesAtOnce_whatIsSetAfterTheClose() {
    Settings settings = open();
    settings.set(SIZE, 14);
    settings.close();

    settings.set(SIZE, 15);

    assertThat(file).content().contains("\"size\" : 15");
    assertThat(problems).isEmpty();
  }

  @Test
  void leavesNoTemporaryFile() throws IOException {
    try (Settings settings = open()) {
      for (int size = 14; size < 60; size++) {
        settings.set(SIZE, size);
      }
    }
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("settings.json", ".settings.json.lock");
    }
    try (Settings settings = open()) {
      assertThat(settings.get(SIZE)).isEqualTo(59);
    }
  }

  private Settings open() {
    return Settings.open(file, problems::add);
  }

  private void write(String content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
