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

  /** Keys, and ids of actions, that come through a parameter stand in the code as they are. */
  private static final Pattern LITERAL = Pattern.compile("\"([a-z0-9.-]+)\"");

  /** Keys that end in a name the code works out. */
  private static final Pattern BEGINNING =
      Pattern.compile("\"([a-z0-9-]+\\.[a-z0-9.-]*[.-])\"\\s*\\+");

  @Test
  void everyTextAskedForIsThere() throws IOException {
    Set<String> missing = new TreeSet<>(asked());
    missing.removeAll(defined());
    assertThat(missing.stream().map(key -> key + "=").toList()).isEmpty();
  }

  @Test
  void everyTextThereIsAskedFor() throws IOException {
    Set<String> used = asked();
    used.addAll(found(LITERAL));
    Set<String> beginnings = found(BEGINNING);
    Set<String> unused = new TreeSet<>(defined());
    unused.removeIf(key -> isUsed(key, used, beginnings));
    assertThat(unused).isEmpty();
  }

  /** Whole, as the id of an action, by its beginning, or put together from two names. */
  private static boolean isUsed(String key, Set<String> used, Set<String> beginnings) {
    String name = key.replaceFirst("^action\\.", "").replaceFirst("\\.(short|words)$", "");
    int dot = key.lastIndexOf('.');
    return used.contains(key)
        || used.contains(name)
        || beginnings.stream().anyMatch(name::startsWith)
        || (used.contains(key.substring(0, dot)) && used.contains(key.substring(dot + 1)));
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

  private static Set<String> found(Pattern pattern) throws IOException {
    Set<String> found = new TreeSet<>();
    for (String source : sources()) {
      pattern.matcher(source).results().forEach(result -> found.add(result.group(1)));
    }
    return found;
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
