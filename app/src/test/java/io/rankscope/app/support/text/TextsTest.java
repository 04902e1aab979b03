package io.rankscope.app.support.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the messages and the code together. What a failure prints can be pasted. */
final class TextsTest {
  private static final Path REPOSITORY =
      Path.of(System.getProperty("rankscope.repository", "..")).resolve("app/src/main");
  private static final Pattern USED =
      Pattern.compile("Texts\\s*\\.(?:of|find)\\(\\s*\"([a-z0-9.-]+)\"\\s*[,)]");
  private static final Pattern ACTION =
      Pattern.compile("Action\\s*\\.named\\(\\s*\"([a-z0-9.-]+)\"\\)(\\s*\\.called\\()?");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z0-9.-]+)\"");

  @Test
  void everyTextAskedForIsThere() throws IOException {
    Set<String> missing = new TreeSet<>(asked());
    missing.removeAll(defined());
    assertThat(missing.stream().map(key -> key + "=").toList()).isEmpty();
  }

  @Test
  void everyTextThereIsAskedFor() throws IOException {
    Set<String> unused = new TreeSet<>(defined());
    unused.removeAll(asked());
    Set<String> literals = literals();
    unused.removeIf(key -> literals.contains(key) || literals.contains(key.replace("action.", "")));
    unused.removeIf(key -> key.endsWith(".short") && asked(key.substring(0, key.lastIndexOf('.'))));
    assertThat(unused).isEmpty();
  }

  @Test
  void noTextIsThereTwice() throws IOException {
    List<String> keys = keys();
    Set<String> seen = new TreeSet<>();
    assertThat(keys.stream().filter(key -> !seen.add(key)).toList()).isEmpty();
  }

  @Test
  void everyTextIsAPattern_withTypographicQuotes() throws IOException {
    for (String line : lines()) {
      assertThat(line).doesNotContain("'");
      assertThat(new MessageFormat(line.substring(line.indexOf('=') + 1), Locale.ROOT)).isNotNull();
    }
  }

  private static boolean asked(String key) {
    try {
      return asked().contains(key);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Set<String> asked() throws IOException {
    Set<String> asked = new TreeSet<>();
    for (String source : sources()) {
      USED.matcher(source).results().forEach(found -> asked.add(found.group(1)));
      ACTION
          .matcher(source)
          .results()
          .filter(found -> found.group(2) == null)
          .forEach(found -> asked.add("action." + found.group(1)));
    }
    return asked;
  }

  /** Keys, and ids of actions, that come through a parameter stand in the code as they are. */
  private static Set<String> literals() throws IOException {
    Set<String> literals = new TreeSet<>();
    for (String source : sources()) {
      LITERAL.matcher(source).results().forEach(found -> literals.add(found.group(1)));
    }
    return literals;
  }

  private static List<String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(REPOSITORY.resolve("java"))) {
      List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
      assertThat(sources).isNotEmpty();
      return sources.stream().map(TextsTest::read).toList();
    }
  }

  private static Set<String> defined() throws IOException {
    return keys().stream().collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> keys() throws IOException {
    return lines().stream().map(line -> line.substring(0, line.indexOf('='))).toList();
  }

  private static List<String> lines() throws IOException {
    Path messages = REPOSITORY.resolve("resources/io/rankscope/app/messages.properties");
    return Files.readAllLines(messages).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
