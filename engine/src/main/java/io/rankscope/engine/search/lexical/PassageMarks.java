package io.rankscope.engine.search.lexical;

import io.rankscope.engine.domain.Highlight;
import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.index.DocAddress;
import io.rankscope.engine.index.FieldRoles;
import io.rankscope.engine.index.PinnedShard;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.search.Evidence.Located;
import io.rankscope.engine.search.LexicalLeg;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.Query;

/**
 * Marks where a query matches in the title and text that are shown. A match in a field of a role is
 * marked in that text; a match in any other field that the leg searches is looked for in title,
 * newline and text, which is what a joined field holds, and marked in the part it falls into.
 */
final class PassageMarks {
  private final LexicalLeg leg;
  private final QueryPlan plan;
  private final PinnedSource source;

  PassageMarks(LexicalLeg leg, QueryPlan plan, PinnedSource source) {
    this.leg = leg;
    this.plan = plan;
    this.source = source;
  }

  /** Per passage, its highlights ordered by field (title first) and start, without overlap. */
  List<List<Highlight>> of(List<Located> passages) throws IOException {
    Map<DocAddress, ShownMarks> shown = new LinkedHashMap<>();
    Map<Integer, List<Located>> byShard = new LinkedHashMap<>();
    for (Located located : passages) {
      byShard.computeIfAbsent(located.address().shard(), unseen -> new ArrayList<>()).add(located);
    }
    for (PinnedShard shard : source.shards()) {
      if (byShard.containsKey(shard.ordinal())) {
        mark(shard, byShard.get(shard.ordinal()), shown);
      }
    }
    return passages.stream()
        .map(located -> marks(shown, located).highlights(located.passage()))
        .toList();
  }

  private void mark(PinnedShard shard, List<Located> passages, Map<DocAddress, ShownMarks> shown)
      throws IOException {
    FieldRoles roles = source.roles();
    OffsetHighlighter highlighter = new OffsetHighlighter(shard.reader(), source.analyzer());
    for (Map.Entry<String, Query> mark : plan.marks().entrySet()) {
      String field = mark.getKey();
      Map<Integer, String> contents = new HashMap<>();
      Map<Integer, Integer> starts = new HashMap<>();
      boolean joined = !roles.textFields().contains(field);
      if (joined && !leg.fields().containsKey(field)) {
        continue;
      }
      for (Located located : passages) {
        place(field, located)
            .ifPresent(
                place -> {
                  contents.put(located.address().docId(), place.content());
                  starts.put(located.address().docId(), place.start());
                });
      }
      Map<Integer, List<OffsetHighlighter.Mark>> found =
          joined
              ? highlighter.analyzed(field, mark.getValue(), contents)
              : highlighter.indexed(field, mark.getValue(), contents);
      for (Located located : passages) {
        int docId = located.address().docId();
        List<OffsetHighlighter.Mark> marks = found.getOrDefault(docId, List.of());
        ShownMarks target = marks(shown, located);
        if (joined) {
          target.addJoined(located.passage(), marks);
        } else if (roles.title().equals(Optional.of(field))) {
          target.addTitle(marks);
        } else {
          target.addText(starts.getOrDefault(docId, 0), marks);
        }
      }
    }
  }

  private static ShownMarks marks(Map<DocAddress, ShownMarks> shown, Located located) {
    return shown.computeIfAbsent(located.address(), unseen -> new ShownMarks());
  }

  /** The field's content as shown, and where in the shown text it starts. */
  private Optional<Place> place(String field, Located located) throws IOException {
    FieldRoles roles = source.roles();
    Passage passage = located.passage();
    if (!roles.textFields().contains(field)) {
      return Optional.of(new Place(passage.title() + "\n" + passage.text(), 0));
    }
    if (roles.title().equals(Optional.of(field))) {
      return Optional.of(new Place(passage.title(), 0));
    }
    if (roles.text().size() == 1) {
      return Optional.of(new Place(passage.text(), 0));
    }
    int start = 0;
    for (Map.Entry<String, String> part : source.texts(located.address()).entrySet()) {
      if (part.getKey().equals(field)) {
        return Optional.of(new Place(part.getValue(), start));
      }
      start += part.getValue().length() + 1;
    }
    return Optional.empty();
  }

  private record Place(String content, int start) {}
}
