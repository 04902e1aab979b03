package io.rankscope.engine.exchange;

import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.RankedRun;
import io.rankscope.engine.domain.ScoredPassage;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.Location;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the lines of a run, or of a stretch of one, say. For one thread at a time. */
final class RunLines {
  private static final int COLUMNS = 6;
  private static final int QUERY = 0;
  private static final int PASSAGE = 2;
  private static final int SCORE = 4;
  private static final int TAG = 5;

  private final Path file;
  private final Map<String, Ranking> rankings = new LinkedHashMap<>();
  private String tag = "";
  private int[] seen = new int[0];

  RunLines(Path file) {
    this.file = file;
  }

  /** Takes all lines in, none of which may name a passage again that its query has. */
  RunLines read(TextLines lines) {
    Ranking ranking = new Ranking(new byte[0]);
    byte[] tagBytes = new byte[0];
    for (int columns; (columns = lines.nextSplitAtBlanks(COLUMNS)) >= 0; ) {
      if (columns == 0 || lines.startsWith('#')) {
        continue;
      }
      if (columns < COLUMNS) {
        throw tooFewColumns(lines, columns);
      }
      if (!lines.fieldEquals(QUERY, ranking.queryBytes)) {
        ranking = ranking(lines.field(QUERY));
      }
      ranking.add(passage(lines), lines.number());
      if (!lines.fieldEquals(TAG, tagBytes)) {
        tag = lines.field(TAG);
        tagBytes = tag.getBytes(StandardCharsets.UTF_8);
      }
    }
    rankings.forEach(this::refuseDuplicates);
    return this;
  }

  /** Takes in what another stretch behind this one says; line numbers are worth nothing then. */
  void append(RunLines behind) {
    behind.rankings.forEach(
        (query, added) -> {
          Ranking begun = rankings.putIfAbsent(query, added);
          if (begun != null) {
            begun.addAll(added);
            refuseDuplicates(query, begun);
          }
        });
    tag = behind.tag.isEmpty() ? tag : behind.tag;
  }

  RankedRun run() {
    if (rankings.isEmpty()) {
      throw new BadInputException(
          "The run is empty.", Location.of(file), "Name a file with lines such as " + example());
    }
    Map<String, List<ScoredPassage>> passages = new LinkedHashMap<>();
    rankings.forEach((query, ranking) -> passages.put(query, ranking.passages));
    return new RankedRun(tag, passages);
  }

  private Ranking ranking(String query) {
    return rankings.computeIfAbsent(query, id -> new Ranking(id.getBytes(StandardCharsets.UTF_8)));
  }

  private static ScoredPassage passage(TextLines lines) {
    try {
      float score =
          DecimalText.parse(lines.bytes(), lines.fieldStart(SCORE), lines.fieldEnd(SCORE));
      return new ScoredPassage(new PassageId(lines.field(PASSAGE)), score);
    } catch (NumberFormatException e) {
      throw new BadInputException(
          "The score \"" + lines.field(SCORE) + "\" (column 5) is not a number.",
          lines.location(),
          "A run line looks like " + example(),
          e);
    }
  }

  /** Hashes the ids of one query into {@link #seen}, which holds index + 1 of the passage. */
  private void refuseDuplicates(String query, Ranking ranking) {
    List<ScoredPassage> passages = ranking.passages;
    int size = Integer.highestOneBit(Math.max(8, passages.size())) << 2;
    if (seen.length < size) {
      seen = new int[size];
    } else {
      Arrays.fill(seen, 0, size, 0);
    }
    for (int i = 0; i < passages.size(); i++) {
      PassageId id = passages.get(i).id();
      int hash = id.hashCode() * 0x9E3779B9;
      int slot = (hash ^ hash >>> 15) & (size - 1);
      while (seen[slot] != 0) {
        if (passages.get(seen[slot] - 1).id().equals(id)) {
          throw new BadInputException(
              "Passage "
                  + id
                  + " stands twice under query "
                  + query
                  + ", first in line "
                  + ranking.lines[seen[slot] - 1]
                  + ".",
              Location.of(file, ranking.lines[i]),
              "Leave one line per query and passage; trec_eval refuses such a run too.");
        }
        slot = slot + 1 & size - 1;
      }
      seen[slot] = i + 1;
    }
  }

  private static BadInputException tooFewColumns(TextLines lines, int columns) {
    return new BadInputException(
        "A run line has six columns, this one has " + columns + ".",
        lines.location(),
        "A run line looks like " + example());
  }

  private static String example() {
    return "\"q7 Q0 p104 1 12.81 bm25\".";
  }

  /** The passages of one query in file order, with the line of each. */
  private static final class Ranking {
    private final byte[] queryBytes;
    private final List<ScoredPassage> passages = new ArrayList<>();
    private long[] lines = new long[16];

    private Ranking(byte[] queryBytes) {
      this.queryBytes = queryBytes;
    }

    private void add(ScoredPassage passage, long line) {
      if (passages.size() == lines.length) {
        lines = Arrays.copyOf(lines, lines.length * 2);
      }
      lines[passages.size()] = line;
      passages.add(passage);
    }

    private void addAll(Ranking behind) {
      lines = Arrays.copyOf(lines, passages.size() + behind.passages.size());
      System.arraycopy(behind.lines, 0, lines, passages.size(), behind.passages.size());
      passages.addAll(behind.passages);
    }
  }
}
