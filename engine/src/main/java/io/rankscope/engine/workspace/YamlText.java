package io.rankscope.engine.workspace;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A YAML text with the places of its nodes and comments. All indexes count UTF-16 units.
 *
 * @param top the node of the whole; empty when nothing but comments stands there
 */
record YamlText(String text, Optional<Node> top, List<YamlComment> comments) {

  int start(Node node) {
    return index(node.getStartMark().orElseThrow());
  }

  /** Behind a flow or single value; for lines of keys or items, where the next thing begins. */
  int end(Node node) {
    return index(node.getEndMark().orElseThrow());
  }

  /** Behind the last unit of {@code node} that is neither blank nor of a comment. */
  int contentEnd(Node node) {
    return significantBefore(end(node)) + 1;
  }

  private int index(Mark mark) {
    return YamlComment.index(text, mark);
  }

  /** The last unit before {@code index} that is neither blank nor of a comment; -1 for none. */
  int significantBefore(int index) {
    int at = index - 1;
    while (at >= 0) {
      Optional<YamlComment> comment = commentAt(at);
      if (comment.isPresent()) {
        at = comment.get().start() - 1;
      } else if (Character.isWhitespace(text.charAt(at))) {
        at--;
      } else {
        return at;
      }
    }
    return -1;
  }

  private Optional<YamlComment> commentAt(int index) {
    return comments.stream()
        .filter(comment -> comment.start() <= index && index < comment.end())
        .findFirst();
  }

  /** The comments that begin in {@code from..to}. */
  List<YamlComment> commentsBetween(int from, int to) {
    return comments.stream()
        .filter(comment -> from <= comment.start() && comment.start() < to)
        .toList();
  }

  int lineStart(int index) {
    int at = index;
    while (at > 0 && !isBreak(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** Before the line break, or the end of the text. */
  int lineEnd(int index) {
    int at = index;
    while (at < text.length() && !isBreak(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Where the next line begins; the end of the text when there is none. */
  int nextLine(int index) {
    int end = lineEnd(index);
    return Math.min(text.length(), text.startsWith("\r\n", end) ? end + 2 : end + 1);
  }

  int column(int index) {
    return text.codePointCount(lineStart(index), index);
  }

  boolean beginsItsLine(int index) {
    return text.substring(lineStart(index), index).isBlank();
  }

  /**
   * The end of the last comment line below {@code index} that stands at {@code column} or deeper.
   */
  int endWithComments(int index, int column) {
    int end = lineEnd(index);
    int line = nextLine(end);
    while (line > end && line < text.length()) {
      int lineEnd = lineEnd(line);
      List<YamlComment> found = commentsBetween(line, lineEnd + 1);
      boolean own =
          !found.isEmpty()
              && beginsItsLine(found.getFirst().start())
              && column(found.getFirst().start()) >= column;
      if (own) {
        end = lineEnd;
      } else if (!text.substring(line, lineEnd).isBlank()) {
        break;
      }
      int next = nextLine(line);
      if (next <= line) {
        break;
      }
      line = next;
    }
    return end;
  }

  /** The line break that the text uses. */
  String lineBreak() {
    int end = lineEnd(0);
    return text.startsWith("\r\n", end) ? "\r\n" : text.startsWith("\r", end) ? "\r" : "\n";
  }

  private static boolean isBreak(char unit) {
    return unit == '\n' || unit == '\r';
  }
}
