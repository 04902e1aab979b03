package io.rankscope.engine.exchange;

import io.rankscope.engine.domain.GradeScale;
import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.QuerySet;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.Location;
import io.rankscope.engine.failure.UsageException;
import io.rankscope.engine.judging.AnswerSpan;
import io.rankscope.engine.judging.EventScope;
import io.rankscope.engine.judging.Evidence;
import io.rankscope.engine.judging.Judge;
import io.rankscope.engine.judging.Judgment;
import io.rankscope.engine.judging.JudgmentAction;
import io.rankscope.engine.judging.JudgmentDraft;
import io.rankscope.engine.judging.JudgmentKey;
import io.rankscope.engine.judging.JudgmentStore;
import io.rankscope.engine.judging.Opinion;
import io.rankscope.engine.judging.QueryPassage;
import io.rankscope.engine.judging.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Takes judgments from a file into a store, all or nothing. The file is TREC or BEIR qrels or
 * {@link JudgmentLines}, told apart by content. What a judge already holds is not written again, so
 * importing a file twice changes nothing.
 *
 * @param collection what the judgments are filed under
 * @param querySets the sets the file's queries may belong to; the one that knows most of them is
 *     taken, the first of several
 * @param passages the words of passages, for hashes and spans; absent when no source is open
 * @param scale the grades allowed after mapping
 * @param gradeMap grades of the file to be read as other grades
 * @param judge whose judgments they are where the file does not say
 */
public record JudgmentImport(
    String collection,
    List<QuerySet> querySets,
    Optional<PassageLookup> passages,
    GradeScale scale,
    Map<Integer, Integer> gradeMap,
    Optional<Judge> judge) {
  /** The query set of judgments on queries that no set of the workspace knows. */
  public static final String UNKNOWN_SET = "imported";

  public JudgmentImport {
    querySets = List.copyOf(querySets);
    gradeMap = Map.copyOf(gradeMap);
    for (int to : gradeMap.values()) {
      if (!scale.contains(to)) {
        throw new UsageException(
            "Grades are mapped to " + to + ", which is not on the scale.",
            null,
            "The scale has " + scale.labels().keySet() + ".");
      }
    }
  }

  /**
   * Imports a file.
   *
   * @return what was taken in, and what a reader should be told
   * @throws BadInputException with file and line, when a line is bad, a grade is neither on the
   *     scale nor mapped, a judge grades a pair twice, or a quoted span does not stand in its
   *     passage
   * @throws UsageException when the file names no judge and none was given
   * @throws io.rankscope.engine.failure.NotSavedException when it could not be written
   */
  public JudgmentImportReport run(Path file, JudgmentStore store) {
    List<JudgmentLine> lines =
        JudgmentLines.isIn(file)
            ? JudgmentLines.read(file)
            : QrelsReader.readLines(file).stream().map(JudgmentLine::of).toList();
    QuerySet queries = setOf(lines);
    Map<String, Query> byId = new HashMap<>();
    queries.queries().forEach(query -> byId.put(query.id(), query));

    Map<JudgmentKey, Prepared> prepared = new LinkedHashMap<>();
    TreeSet<String> unknownQueries = new TreeSet<>();
    TreeSet<String> unknownPassages = new TreeSet<>();
    for (JudgmentLine line : lines) {
      Optional<Query> query = Optional.ofNullable(byId.get(line.query()));
      Optional<Passage> passage = passages.flatMap(lookup -> lookup.find(line.passage()));
      if (query.isEmpty()) {
        unknownQueries.add(line.query());
      }
      if (passages.isPresent() && passage.isEmpty()) {
        unknownPassages.add(line.passage().value());
      }
      Prepared next = prepare(line, query, passage, Location.of(file, line.number()));
      JudgmentKey key = key(line, queries.name(), file);
      Prepared before = prepared.putIfAbsent(key, next);
      if (before != null) {
        throw new BadInputException(
            key.judge().name()
                + " judges passage "
                + line.passage()
                + " twice for query "
                + line.query()
                + ", first in line "
                + before.line.number()
                + ".",
            Location.of(file, line.number()),
            "Leave one line per judge, query and passage.");
      }
    }
    int added = save(prepared, queries.name(), store);
    return new JudgmentImportReport(
        queries.name(),
        added,
        prepared.size() - added,
        List.copyOf(unknownQueries),
        List.copyOf(unknownPassages));
  }

  private int save(Map<JudgmentKey, Prepared> prepared, String set, JudgmentStore store) {
    return store
        .append(
            log -> {
              Map<JudgmentKey, Judgment> present = log.present(EventScope.ofSet(collection, set));
              List<JudgmentDraft> drafts = new ArrayList<>();
              prepared.forEach(
                  (key, judgment) ->
                      judgment
                          .changeOf(Optional.ofNullable(present.get(key)))
                          .ifPresent(
                              opinion ->
                                  drafts.add(
                                      new JudgmentDraft(
                                          key,
                                          new JudgmentAction.Judged(opinion),
                                          judgment.evidence))));
              return drafts;
            })
        .size();
  }

  private JudgmentKey key(JudgmentLine line, String set, Path file) {
    Judge whose =
        line.judge()
            .or(() -> judge)
            .orElseThrow(
                () ->
                    new UsageException(
                        "The file does not say whose judgments these are.",
                        Location.of(file, line.number()),
                        "Name the judge."));
    return new JudgmentKey(whose, new QueryPassage(collection, set, line.query(), line.passage()));
  }

  private QuerySet setOf(List<JudgmentLine> lines) {
    QuerySet best = new QuerySet(UNKNOWN_SET, List.of());
    long most = 0;
    TreeSet<String> asked = new TreeSet<>();
    lines.forEach(line -> asked.add(line.query()));
    for (QuerySet set : querySets) {
      long known = set.queries().stream().filter(query -> asked.contains(query.id())).count();
      if (known > most) {
        most = known;
        best = set;
      }
    }
    return best;
  }

  private Prepared prepare(
      JudgmentLine line, Optional<Query> query, Optional<Passage> passage, Location where) {
    Evidence evidence =
        new Evidence(
            query.map(Query::textHash),
            passage.map(Passage::textHash),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0);
    return new Prepared(
        line, onScale(line.verdict(), where), spans(line, passage, where), evidence);
  }

  private Verdict onScale(Verdict verdict, Location where) {
    if (!(verdict instanceof Verdict.Graded(int grade))) {
      return verdict;
    }
    int mapped = gradeMap.getOrDefault(grade, grade);
    if (!scale.contains(mapped)) {
      throw new BadInputException(
          "Grade " + grade + " is not on the scale " + scale.labels().keySet() + ".",
          where,
          "Map it with --map " + grade + "=" + scale.highest() + " or the like.");
    }
    return new Verdict.Graded(mapped);
  }

  private static List<AnswerSpan> spans(
      JudgmentLine line, Optional<Passage> passage, Location where) {
    List<AnswerSpan> spans = new ArrayList<>();
    for (String quote : line.quotes().orElse(List.of())) {
      spans.add(
          passage
              .flatMap(words -> AnswerSpan.find(words.text(), quote))
              .orElseThrow(
                  () ->
                      new BadInputException(
                          passage.isPresent()
                              ? "The text of passage "
                                  + line.passage()
                                  + " does not hold the span \""
                                  + quote
                                  + "\"."
                              : "Passage "
                                  + line.passage()
                                  + " is not in the source, so its spans cannot be placed.",
                          where,
                          "Quote the span exactly as it stands, or leave it out.")));
    }
    return spans;
  }

  /** A line ready to be written. */
  private record Prepared(
      JudgmentLine line, Verdict verdict, List<AnswerSpan> spans, Evidence evidence) {

    /** What the judge would hold after the import, empty when that is what stands. */
    Optional<Opinion> changeOf(Optional<Judgment> present) {
      Opinion held = present.map(Judgment::opinion).orElse(Opinion.NONE);
      // Qrels say nothing of notes and spans, so they leave them be.
      Opinion wanted =
          new Opinion(
              verdict,
              line.note().orElse(held.note()),
              line.quotes().isPresent() ? spans : held.spans());
      boolean sameWords =
          present.isPresent()
              && evidence.passageTextHash().filter(present.get()::staleFor).isEmpty();
      return sameWords && wanted.equals(held) ? Optional.empty() : Optional.of(wanted);
    }
  }
}
