package io.rankscope.engine.explain;

import io.rankscope.engine.domain.Hit;
import io.rankscope.engine.domain.LedgerEntry;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.ShardStatus;
import io.rankscope.engine.index.DocAddress;
import io.rankscope.engine.search.Evidence;
import io.rankscope.engine.search.PinnedRun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Words why a passage is not among the hits. */
final class Absence {
  private static final int LISTED = 8;
  private static final int NEAR = 3;

  private Absence() {}

  /** Tells what to do, too, as the id may be mistyped. */
  static String notIndexed(PinnedRun run, PassageId passage) throws IOException {
    long silent = run.run().shards().stream().filter(s -> s.status() != ShardStatus.OPEN).count();
    String where = "No open shard holds a passage '" + passage + "'";
    String silence =
        silent == 0
            ? "."
            : "; " + silent + " of " + run.run().shards().size() + " shards did not answer.";
    return where + silence + " " + meant(run.source().near(passage, NEAR));
  }

  private static String meant(List<PassageId> near) {
    if (near.isEmpty()) {
      return "Upper and lower case count in ids; the screen Index lists the documents with theirs.";
    }
    List<String> quoted = near.stream().map(id -> "'" + id + "'").toList();
    String last = quoted.getLast();
    return quoted.size() == 1
        ? "Did you mean " + last + "?"
        : "Did you mean "
            + String.join(", ", quoted.subList(0, quoted.size() - 1))
            + " or "
            + last
            + "?";
  }

  static String reason(
      PinnedRun run, DocAddress passage, LegExplanation told, List<LedgerEntry> ledger)
      throws IOException {
    return run.pipeline().isSingleLeg() ? ofLeg(run, passage, told) : ofStages(run, ledger);
  }

  /** Names the last stage that has the passage and why the next one has not. */
  private static String ofStages(PinnedRun run, List<LedgerEntry> ledger) {
    List<String> told = new ArrayList<>();
    boolean found = false;
    for (LedgerEntry entry : ledger) {
      boolean leg =
          run.pipeline().legs().stream().anyMatch(one -> one.name().equals(entry.stage()));
      if (entry.failed() && !leg) {
        continue;
      }
      if (entry.rank().isPresent()) {
        found = true;
        told.add(entry.stage() + " ranks it " + entry.rank().getAsInt());
      } else if (leg || found) {
        told.add(entry.stage() + ": " + entry.absent().orElse("absent"));
        if (!leg) {
          return String.join("; ", told) + ".";
        }
      }
    }
    if (!found) {
      return "No leg has it: " + String.join("; ", told) + ".";
    }
    return String.join("; ", told) + "; only " + run.run().hits().size() + " hits are shown.";
  }

  private static String ofLeg(PinnedRun run, DocAddress passage, LegExplanation told)
      throws IOException {
    Optional<Evidence> evidence = run.evidence(run.pipeline().legs().getFirst().name());
    if (evidence.isPresent()) {
      switch (evidence.get().absence(passage)) {
        case FILTERED -> {
          return "A filter of the pipeline removes it.";
        }
        case NO_VECTOR -> {
          return "It has no vector.";
        }
        case NOT_REACHED -> {
          return "It is near enough" + scored(told) + ", but the graph did not lead to it.";
        }
        case QUANTIZED -> {
          return "It is near enough" + scored(told) + ", but its quantised vector is not.";
        }
        case NOT_SEARCHED -> {
          return "Its shard was not searched.";
        }
        case NOT_MATCHED, BELOW_CUT -> {}
      }
    }
    return byScore(run.run().hits(), told);
  }

  private static String scored(LegExplanation told) {
    return told.score().isPresent()
        ? ", with the score " + Words.number(told.score().getAsDouble())
        : "";
  }

  private static String byScore(List<Hit> hits, LegExplanation told) {
    if (told.score().isPresent()) {
      double score = told.score().getAsDouble();
      return hits.isEmpty()
          ? "It matches with the score " + Words.number(score) + "."
          : "It matches with the score "
              + Words.number(score)
              + "; the last of the "
              + hits.size()
              + " hits has "
              + Words.number(hits.getLast().score())
              + ".";
    }
    if (told.fields().isEmpty()) {
      return "The query has no word that could match.";
    }
    List<String> present =
        told.fields().stream().flatMap(field -> field.present().stream()).distinct().toList();
    List<String> missing =
        told.fields().stream()
            .flatMap(field -> field.missing().stream())
            .distinct()
            .filter(term -> !present.contains(term))
            .toList();
    if (present.isEmpty()) {
      return "It has none of the query's words: " + listed(missing) + ".";
    }
    return missing.isEmpty()
        ? "It has the query's words, but not as the query demands them."
        : "It has "
            + listed(present)
            + ", but the query demands more; it lacks "
            + listed(missing)
            + ".";
  }

  private static String listed(List<String> terms) {
    String shown =
        terms.stream()
            .limit(LISTED)
            .map(term -> "'" + term + "'")
            .collect(Collectors.joining(", "));
    return terms.size() <= LISTED ? shown : shown + " and " + (terms.size() - LISTED) + " more";
  }
}
