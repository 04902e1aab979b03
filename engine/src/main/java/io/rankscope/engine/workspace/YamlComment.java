package io.rankscope.engine.workspace;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.comments.CommentType;
import org.snakeyaml.engine.v2.events.CommentEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * A comment in a YAML text.
 *
 * @param start index of its {@code #}, in UTF-16 units
 * @param end index behind its last unit
 * @param text from the {@code #} on
 */
record YamlComment(int start, int end, String text) {

  /** The comments of {@code text}, which is known to be YAML, in order. */
  static List<YamlComment> in(String text) {
    LoadSettings settings = LoadSettings.builder().setParseComments(true).build();
    List<YamlComment> comments = new ArrayList<>();
    for (Event event : new Parse(settings).parseString(text)) {
      if (event instanceof CommentEvent comment
          && comment.getCommentType() != CommentType.BLANK_LINE) {
        int start = index(text, comment.getStartMark().orElseThrow());
        int end = start + 1 + comment.getValue().length();
        comments.add(new YamlComment(start, end, "#" + comment.getValue()));
      }
    }
    return comments;
  }

  /** Where a mark, which counts code points, stands in UTF-16 units. */
  static int index(String text, Mark mark) {
    return text.offsetByCodePoints(0, mark.getIndex());
  }
}
