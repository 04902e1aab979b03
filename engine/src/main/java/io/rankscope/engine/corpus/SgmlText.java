package io.rankscope.engine.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes elements and plain text out of SGML-like markup, without a document type. */
final class SgmlText {
  private static final Pattern MARKUP =
      Pattern.compile("<!--.*?-->|</?[A-Za-z][\\w:.-]*(?:\\s[^<>]*)?/?>", Pattern.DOTALL);
  private static final Pattern ENTITY =
      Pattern.compile("&(?:(amp|lt|gt|quot|apos)|#(\\d{1,7})|#[xX]([0-9A-Fa-f]{1,6}));");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private SgmlText() {}

  /** How far an element reaches when its closing tag is missing. */
  enum Unclosed {
    TO_NEXT_TAG("[^<]*"),
    TO_END(".*");

    private final String content;

    Unclosed(String content) {
      this.content = content;
    }
  }

  /** Finds the elements called {@code name}, in any case, for {@link #contents}. */
  static Pattern element(String name, Unclosed unclosed) {
    return Pattern.compile(
        "<" + name + "(?:\\s[^>]*)?>(?:(.*?)</" + name + "\\s*>|(" + unclosed.content + "))",
        Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }

  /** The contents of all elements that {@code element} finds, as markup. */
  static List<String> contents(String markup, Pattern element) {
    List<String> contents = new ArrayList<>();
    Matcher matcher = element.matcher(markup);
    while (matcher.find()) {
      contents.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
    }
    return contents;
  }

  /**
   * The text that stands in {@code markup}: each tag and comment a blank, character references
   * replaced once, blanks at both ends left out.
   */
  static String plain(String markup) {
    String text = MARKUP.matcher(markup).replaceAll(" ");
    return ENTITY
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(character(found)))
        .strip();
  }

  /** As {@link #plain}, on one line. */
  static String plainLine(String markup) {
    return BLANKS.matcher(plain(markup)).replaceAll(" ");
  }

  private static String character(MatchResult entity) {
    String named = entity.group(1);
    if (named != null) {
      return switch (named) {
        case "amp" -> "&";
        case "lt" -> "<";
        case "gt" -> ">";
        case "quot" -> "\"";
        default -> "'";
      };
    }
    int codePoint =
        entity.group(2) != null
            ? Integer.parseInt(entity.group(2))
            : Integer.parseInt(entity.group(3), 16);
    boolean character =
        Character.isValidCodePoint(codePoint)
            && Character.getType(codePoint) != Character.SURROGATE
            && codePoint != 0;
    return character ? Character.toString(codePoint) : entity.group();
  }
}
