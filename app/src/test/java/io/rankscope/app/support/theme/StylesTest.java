package io.rankscope.app.support.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class StylesTest {
  private static final Pattern CLASS = Pattern.compile("\\.(rs-[a-z0-9-]+)");

  @Test
  void constantsAndStyleSheetsNameTheSameClasses() throws IOException {
    assertThat(constants()).isEqualTo(styled());
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void everyComponentSheetIsWorn(Theme theme) throws IOException {
    Path components =
        Path.of(System.getProperty("rankscope.repository", ".."))
            .resolve("styles/src/main/resources/io/rankscope/styles/components");
    Set<String> worn =
        theme.styleSheets().stream().map(StylesTest::fileName).collect(Collectors.toSet());
    try (Stream<Path> files = Files.list(components)) {
      assertThat(files.map(file -> file.getFileName().toString()).toList())
          .isNotEmpty()
          .allSatisfy(file -> assertThat(worn).contains(file));
    }
  }

  @Test
  void gradesOfAnyScale_growFromTheWeakestToTheStrongest() {
    assertThat(Stream.of(0, 1, 2, 3, 4).map(grade -> Styles.grade(grade, 5)))
        .containsExactly(
            Styles.GRADE_0, Styles.GRADE_1, Styles.GRADE_2, Styles.GRADE_2, Styles.GRADE_3);
    assertThat(Stream.of(0, 1).map(grade -> Styles.grade(grade, 2)))
        .containsExactly(Styles.GRADE_0, Styles.GRADE_3);
    assertThat(Styles.grade(0, 1)).isEqualTo(Styles.GRADE_3);
  }

  private static Set<String> constants() {
    return Stream.of(Styles.class.getFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .map(StylesTest::value)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String fileName(String sheet) {
    return sheet.substring(sheet.lastIndexOf('/') + 1);
  }

  private static String value(java.lang.reflect.Field field) {
    try {
      return String.valueOf(field.get(null));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Set<String> styled() throws IOException {
    Set<String> styled = new TreeSet<>();
    for (String sheet : Theme.LIGHT.styleSheets()) {
      try (InputStream stream = URI.create(sheet).toURL().openStream()) {
        String css = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        CLASS.matcher(css).results().forEach(found -> styled.add(found.group(1)));
      }
    }
    return styled;
  }
}
