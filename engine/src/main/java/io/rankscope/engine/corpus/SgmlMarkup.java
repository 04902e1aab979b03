package io.rankscope.engine.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SGML-like markup read without a document type: its tags, its elements, and the text that is left
 * when the tags are taken away. Linear in the markup, whatever stands in it.
 */
final class SgmlMarkup {
  /** What a comment is called among the tags. */
  private static final String COMMENT = "!--";

  private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][\\w:.-]*)(?:\\s[^<>]*)?/?>");
  private static final Pattern ENTITY =
      Pattern.compile("&(?:(amp|lt|gt|quot|apos)|#(\\d{1,7})|#[xX]([0-9A-Fa-f]{1,6}));");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final String markup;
  private final List<Tag> tags;

  SgmlMarkup(String markup) {
    this.markup = markup;
    this.tags = tagsOf(markup);
  }

  /** Which way a tag faces. */
  enum Facing {
    OPENING,
    CLOSING
  }

  /**
   * A tag or comment.
   *
   * @param name in lower case
   * @param start its first UTF-16 unit
   * @param end behind its last
   */
  record Tag(String name, Facing facing, int start, int end) {}

  /**
   * How far an element reaches when its closing tag is missing; never beyond the next opening tag
   * of its name.
   */
  enum Unclosed {
    TO_NEXT_TAG,
    TO_END
  }

  /** An element: all of it, and what stands between its tags. */
  record Element(TextSpan whole, TextSpan content) {}

  /** All tags in order. */
  List<Tag> tags() {
    return tags;
  }

  /** The elements called {@code name} (lower case), in order. */
  List<Element> elements(String name, Unclosed unclosed) {
    List<Element> elements = new ArrayList<>();
    int next;
    for (int i = next(name, 0); i < tags.size(); i = next) {
      next = next(name, i + 1);
      Tag opening = tags.get(i);
      if (opening.facing() == Facing.CLOSING) {
        continue;
      }
      boolean closed = next < tags.size() && tags.get(next).facing() == Facing.CLOSING;
      int bound = closed || unclosed == Unclosed.TO_END ? next : i + 1;
      int contentStart = opening.end();
      int contentEnd = bound < tags.size() ? tags.get(bound).start() : markup.length();
      int end = closed ? tags.get(next).end() : contentEnd;
      elements.add(
          new Element(new TextSpan(opening.start(), end), new TextSpan(contentStart, contentEnd)));
    }
    return elements;
  }

  /**
   * The text of {@code span}: each tag and comment a blank, character references replaced once,
   * blanks at both ends left out.
   */
  String plain(TextSpan span) {
    StringBuilder text = new StringBuilder(span.end() - span.start());
    appendText(text, span);
    return decoded(text).strip();
  }

  /** As {@link #plain}, on one line. */
  String plainLine(TextSpan span) {
    return BLANKS.matcher(plain(span)).replaceAll(" ");
  }

  /** The text of what stands in none of {@code elements}. */
  String plainOutside(List<Element> elements) {
    List<TextSpan> holes =
        elements.stream()
            .map(Element::whole)
            .sorted(Comparator.comparingInt(TextSpan::start))
            .toList();
    StringBuilder text = new StringBuilder();
    int position = 0;
    for (TextSpan hole : holes) {
      if (hole.start() > position) {
        appendText(text, new TextSpan(position, hole.start()));
        text.append(' ');
      }
      position = Math.max(position, hole.end());
    }
    appendText(text, new TextSpan(position, markup.length()));
    return decoded(text).strip();
  }

  private void appendText(StringBuilder text, TextSpan span) {
    int position = span.start();
    for (int i = firstTagFrom(span.start()); i < tags.size(); i++) {
      Tag tag = tags.get(i);
      if (tag.start() >= span.end()) {
        break;
      }
      text.append(markup, position, tag.start()).append(' ');
      position = tag.end();
    }
    text.append(markup, position, Math.max(position, span.end()));
  }

  private int firstTagFrom(int position) {
    int low = 0;
    int high = tags.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tags.get(middle).start() < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int next(String name, int from) {
    int next = from;
    while (next < tags.size() && !tags.get(next).name().equals(name)) {
      next++;
    }
    return next;
  }

  private static List<Tag> tagsOf(String markup) {
    List<Tag> tags = new ArrayList<>();
    Matcher tag = TAG.matcher(markup);
    int lastCommentEnd = markup.lastIndexOf("-->");
    int next;
    for (int at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', next)) {
      next = at + 1;
      if (at < lastCommentEnd && markup.startsWith("<!--", at)) {
        next = markup.indexOf("-->", at) + 3;
        tags.add(new Tag(COMMENT, Facing.OPENING, at, next));
      } else if (tag.region(at, markup.length()).lookingAt()) {
        next = tag.end();
        Facing facing = tag.group(1).isEmpty() ? Facing.OPENING : Facing.CLOSING;
        tags.add(new Tag(tag.group(2).toLowerCase(Locale.ROOT), facing, at, next));
      }
    }
    return tags;
  }

  private static String decoded(StringBuilder text) {
    return text.indexOf("&") < 0
        ? text.toString()
        : ENTITY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found)));
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
