package io.rankscope.styles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A style sheet of this module as text, without its comments. */
record StyleSheet(String name, String text) {
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern DEFINITION =
      Pattern.compile("-rs-([a-z0-9-]+):\\s*(#[0-9a-f]{6}(?:[0-9a-f]{2})?);");
  private static final Pattern USE = Pattern.compile("(?<![a-z0-9-])-rs-([a-z0-9-]+)(?!\\s*:)");

  static StyleSheet read(String name) {
    String resource = "/io/rankscope/styles/" + name + ".css";
    try (InputStream stream =
        Objects.requireNonNull(StyleSheet.class.getResourceAsStream(resource), resource)) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return new StyleSheet(name, COMMENT.matcher(text).replaceAll(""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The tokens it defines, with their colours. */
  Map<String, Colour> tokens() {
    Map<String, Colour> tokens = new TreeMap<>();
    Matcher definition = DEFINITION.matcher(text);
    while (definition.find()) {
      if (tokens.put(definition.group(1), Colour.parse(definition.group(2))) != null) {
        throw new IllegalStateException(definition.group(1) + " is defined twice in " + name);
      }
    }
    return tokens;
  }

  /** The tokens it uses. */
  Set<String> used() {
    Set<String> used = new TreeSet<>();
    Matcher use = USE.matcher(text);
    while (use.find()) {
      used.add(use.group(1));
    }
    return used;
  }

  /** An opaque colour or one that lets the ground shine through; contrast is that of the former. */
  record Colour(int red, int green, int blue) {
    static Colour parse(String hex) {
      int rgb = Integer.parseInt(hex.substring(1, 7), 16);
      return new Colour(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff);
    }

    /** Contrast ratio, 1 to 21, as WCAG 2.2 defines it. */
    double contrastTo(Colour other) {
      double lighter = Math.max(luminance(), other.luminance());
      double darker = Math.min(luminance(), other.luminance());
      return (lighter + 0.05) / (darker + 0.05);
    }

    /** Relative luminance of WCAG 2.2. */
    private double luminance() {
      return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
      double share = channel / 255.0;
      return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
  }
}
