package io.rankscope.benchmarks.budget;

import io.rankscope.benchmarks.measure.Clock;
import io.rankscope.benchmarks.measure.Interleaved;
import io.rankscope.benchmarks.measure.ProgramRun;
import io.rankscope.benchmarks.measure.RankscopeProgram;
import io.rankscope.benchmarks.measure.RankscopeProgram.Command;
import io.rankscope.engine.corpus.BadLines;
import io.rankscope.engine.corpus.CorpusFormat;
import io.rankscope.engine.corpus.CorpusReader;
import io.rankscope.engine.corpus.QuerySetReader;
import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.Qrels;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.evaluation.Evaluation;
import io.rankscope.engine.evaluation.Measure;
import io.rankscope.engine.evaluation.SystemScores;
import io.rankscope.engine.exchange.QrelsReader;
import io.rankscope.engine.exchange.TrecRunReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Running a query set against Anserini's batch search, both as whole processes. */
public final class BatchAgainstAnserini implements Budget {
  private static final double TOLERANCE = 0.001;
  private static final int HITS = 1000;
  private static final List<Measure> MEASURES = Measure.parseAll("nDCG@10 AP RR R@100");
  private static final String THREADS =
      Integer.toString(Runtime.getRuntime().availableProcessors());
  private static final String WORKSPACE =
      """
      sources:
        scifact:
          shards: [shards/*]
      pipelines:
        bm25:
          legs:
            words: {type: lexical, fields: {contents: 1.0}, k1: 0.9, b: 0.4}
      """;

  @Override
  public String what() {
    return "batch run of a query set, against Anserini's batch search with the same parameters";
  }

  @Override
  public String limit() {
    return "faster, measures within 0.001";
  }

  @Override
  public Finding measure(Laboratory laboratory) throws Exception {
    Path data = laboratory.scifact();
    if (laboratory.anserini().isEmpty()) {
      return Finding.none("give its jar with `--anserini` (see below)");
    }
    if (!Files.isDirectory(data)) {
      return Finding.none("there is no SciFact in " + data);
    }
    Path folder = Files.createDirectories(laboratory.scratch().resolve("batch"));
    List<Query> queries = QuerySetReader.read("scifact", data.resolve("queries.jsonl")).queries();
    Path topics = folder.resolve("topics.tsv");
    try (BufferedWriter out = Files.newBufferedWriter(topics, StandardCharsets.UTF_8)) {
      for (Query query : queries) {
        out.write(query.id() + "\t" + query.text().replaceAll("\\s+", " ") + "\n");
      }
    }
    Path theirRun = folder.resolve("anserini.run");
    Path ourRun = folder.resolve("rankscope.run");
    List<String> theirs = anserini(laboratory.anserini().get(), data, folder, topics, theirRun);
    RankscopeProgram rankscope =
        new RankscopeProgram(folder.resolve("rankscope.jsa"), Command.LONG);
    List<String> ours = rankscope(rankscope, data, folder, topics, ourRun);
    Interleaved.Result result =
        Interleaved.compare(
            Clock.WALL,
            1,
            laboratory.effort().rounds(),
            1,
            item -> ProgramRun.of(theirs),
            item -> rankscope.run(ours));
    double apart = apart(QrelsReader.read(data.resolve("qrels.tsv")), theirRun, ourRun);
    return new Finding(
        String.format(
            Locale.ROOT,
            "%.2f × the time (%.1f against %.1f s), measures within %.4f",
            result.ratio(),
            result.ours().median() / 1000,
            result.bare().median() / 1000,
            apart),
        Verdict.of(result.ratio() < 1 && apart <= TOLERANCE),
        List.of(
            String.format(
                Locale.ROOT,
                "SciFact, %,d queries, %,d hits, BM25(0.9, 0.4) over title and text as one field,"
                    + " %s threads each, whole processes.",
                queries.size(),
                HITS,
                THREADS)));
  }

  private static List<String> anserini(Path jar, Path data, Path folder, Path topics, Path run)
      throws Exception {
    Path input = Files.createDirectories(folder.resolve("anserini-input"));
    Path index = folder.resolve("anserini-index");
    JsonMapper json = new JsonMapper();
    try (CorpusReader corpus = CorpusReader.open(data, CorpusFormat.BEIR, BadLines.STOP);
        BufferedWriter out =
            Files.newBufferedWriter(input.resolve("corpus.jsonl"), StandardCharsets.UTF_8)) {
      for (Optional<Passage> next = corpus.next(); next.isPresent(); next = corpus.next()) {
        Passage passage = next.get();
        String contents = passage.title() + "\n" + passage.text();
        out.write(
            json.writeValueAsString(Map.of("id", passage.id().value(), "contents", contents)));
        out.write("\n");
      }
    }
    ProgramRun.of(
        ProgramRun.java(
            List.of(),
            jar.toString(),
            "io.anserini.index.IndexCollection",
            List.of(
                "-collection",
                "JsonCollection",
                "-input",
                input.toString(),
                "-index",
                index.toString(),
                "-generator",
                "DefaultLuceneDocumentGenerator",
                "-threads",
                "1",
                "-optimize")));
    return ProgramRun.java(
        List.of(),
        jar.toString(),
        "io.anserini.search.SearchCollection",
        List.of(
            "-index",
            index.toString(),
            "-topics",
            topics.toString(),
            "-topicReader",
            "TsvString",
            "-output",
            run.toString(),
            "-bm25",
            "-bm25.k1",
            "0.9",
            "-bm25.b",
            "0.4",
            "-hits",
            Integer.toString(HITS),
            "-threads",
            THREADS));
  }

  private static List<String> rankscope(
      RankscopeProgram rankscope, Path data, Path folder, Path topics, Path run) throws Exception {
    Path workspace = Files.createDirectories(folder.resolve("workspace"));
    Files.writeString(workspace.resolve("workspace.yaml"), WORKSPACE);
    rankscope.run(
        List.of(
            "index",
            "--corpus",
            data.toString(),
            "--format",
            "beir",
            "--contents",
            "--out",
            workspace.resolve("shards").toString()));
    return List.of(
        "run",
        "-w",
        workspace.toString(),
        "--queries",
        topics.toString(),
        "-k",
        Integer.toString(HITS),
        "--out",
        run.toString());
  }

  /** The greatest distance between the means of any measure. */
  private static double apart(Qrels qrels, Path theirs, Path ours) throws IOException {
    SystemScores their = Evaluation.of(qrels, TrecRunReader.read(theirs), MEASURES);
    SystemScores our = Evaluation.of(qrels, TrecRunReader.read(ours), MEASURES);
    return MEASURES.stream()
        .mapToDouble(measure -> Math.abs(their.mean(measure) - our.mean(measure)))
        .max()
        .orElseThrow();
  }
}
