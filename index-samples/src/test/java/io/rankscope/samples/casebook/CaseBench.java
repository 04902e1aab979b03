package io.rankscope.samples.casebook;

import io.rankscope.engine.analysis.AnalyzerSpec;
import io.rankscope.engine.analysis.Analyzers;
import io.rankscope.engine.analysis.TokenTracer;
import io.rankscope.engine.analysis.TracedToken;
import io.rankscope.engine.corpus.BadLines;
import io.rankscope.engine.corpus.CorpusFormat;
import io.rankscope.engine.corpus.CorpusReader;
import io.rankscope.engine.corpus.QuerySetReader;
import io.rankscope.engine.domain.Hit;
import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.QuerySet;
import io.rankscope.engine.domain.QuerySyntax;
import io.rankscope.engine.domain.Statistics;
import io.rankscope.engine.explain.Explained;
import io.rankscope.engine.explain.Explainer;
import io.rankscope.engine.explain.LexicalExplainer;
import io.rankscope.engine.index.IndexBuild;
import io.rankscope.engine.index.IndexSettings;
import io.rankscope.engine.index.PinnedShard;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.index.SourceDefinition;
import io.rankscope.engine.search.Detail;
import io.rankscope.engine.search.PinnedRun;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.search.SearchEngine;
import io.rankscope.engine.search.SearchRequest;
import io.rankscope.engine.search.lexical.LexicalRetriever;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import io.rankscope.engine.workspace.Workspace;
import io.rankscope.engine.workspace.WorkspaceLoader;
import io.rankscope.samples.SampleWorkspace;
import io.rankscope.samples.casebook.PlantedCase.Mend;
import io.rankscope.samples.casebook.PlantedCase.Ranks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;

/** The written sample, open for searches, and copies of it that are indexed in another way. */
final class CaseBench implements AutoCloseable {
  private static final int EVERY_HIT = 1000;

  private final Path folder;
  private final Workspace workspace;
  private final QuerySet queries;
  private final Source shipped;
  private final PinnedSource pinned;
  private final Map<AnalyzerSpec, Source> rebuilt = new HashMap<>();
  private final SearchEngine engine =
      new SearchEngine(Runnable::run, List.of(new LexicalRetriever()));
  private final Explainer explainer = new Explainer(List.of(new LexicalExplainer()));
  private final TokenTracer tracer = new TokenTracer(new Analyzers());

  /** Writes the sample below {@code folder} and opens it. */
  CaseBench(Path folder) {
    this.folder = folder;
    this.workspace =
        new WorkspaceLoader(folder).load(SampleWorkspace.writeTo(folder.resolve("sample")));
    this.queries =
        QuerySetReader.read(
            SampleWorkspace.QUERY_SET, known(workspace.querySets(), SampleWorkspace.QUERY_SET));
    this.shipped = Source.open(known(workspace.sources(), "sample"), Cancellation.NEVER);
    this.pinned = shipped.pin();
  }

  /** The pipelines that the book is about: those without a model. */
  List<Pipeline> lexicalPipelines() {
    return workspace.pipelines().values().stream()
        .filter(pipeline -> pipeline.models().isEmpty())
        .toList();
  }

  Query query(PlantedCase planted) {
    return queries.find(planted.query()).orElseThrow();
  }

  /** Where the passages of a case stand in the default pipeline. */
  Ranks ranks(PlantedCase planted) {
    return ranks(planted, defaultPipeline());
  }

  /** Where they stand in another one. */
  Ranks ranks(PlantedCase planted, Pipeline pipeline) {
    return ranks(planted, search(pinned, query(planted), pipeline, planted.statistics()));
  }

  /** Where they stand once the case is mended. */
  Ranks ranks(PlantedCase planted, Mend mend) {
    Query query = mend.query().map(Query::typed).orElse(query(planted));
    Pipeline pipeline =
        mend.pipeline()
            .map(name -> known(workspace.pipelines(), name))
            .orElseGet(this::defaultPipeline);
    Statistics statistics = mend.statistics().orElse(planted.statistics());
    if (mend.analyzer().isEmpty()) {
      return ranks(planted, search(pinned, query, pipeline, statistics));
    }
    try (PinnedSource other = rebuilt.computeIfAbsent(mend.analyzer().get(), this::rebuild).pin()) {
      return ranks(planted, search(other, query, pipeline, statistics));
    }
  }

  /** The ranking of a case in the default pipeline. */
  List<PassageId> ranking(PlantedCase planted) {
    return search(pinned, query(planted), defaultPipeline(), planted.statistics());
  }

  /** What the search of a case warns of. */
  List<String> warnings(PlantedCase planted) {
    try (PinnedRun run = open(planted)) {
      return run.run().warnings();
    }
  }

  /** Why {@code passage} stands where it stands in the ranking of a case. */
  Explained explain(PlantedCase planted, PassageId passage) {
    try (PinnedRun run = open(planted)) {
      return explainer.explain(run, passage);
    }
  }

  /** The terms that queries and the shipped index have for {@code text}. */
  List<String> terms(String text) {
    return tracer.trace(pinned.analyzerSpec("text"), text).tokens().stream()
        .map(TracedToken::term)
        .toList();
  }

  /** In how many passages of each shard {@code term} stands. */
  List<Integer> documentFrequencies(String field, String term) {
    List<Integer> frequencies = new ArrayList<>();
    for (PinnedShard shard : pinned.shards()) {
      try {
        frequencies.add(shard.reader().docFreq(new Term(field, term)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return frequencies;
  }

  Passage passage(PassageId id) {
    try {
      return pinned.passage(pinned.locate(id).orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PinnedRun open(PlantedCase planted) {
    return engine.search(
        pinned,
        request(query(planted), defaultPipeline(), planted.statistics()),
        Cancellation.NEVER);
  }

  private Pipeline defaultPipeline() {
    return workspace.pipelines().values().iterator().next();
  }

  private List<PassageId> search(
      PinnedSource source, Query query, Pipeline pipeline, Statistics statistics) {
    try (PinnedRun run =
        engine.search(source, request(query, pipeline, statistics), Cancellation.NEVER)) {
      return run.run().hits().stream().map(Hit::id).toList();
    }
  }

  private static SearchRequest request(Query query, Pipeline pipeline, Statistics statistics) {
    return new SearchRequest(
        query, QuerySyntax.WORDS, pipeline, statistics, EVERY_HIT, Detail.PASSAGES);
  }

  private static Ranks ranks(PlantedCase planted, List<PassageId> ranking) {
    return new Ranks(
        planted.wrong().map(wrong -> ranking.indexOf(wrong) + 1).orElse(0),
        ranking.indexOf(planted.right()) + 1);
  }

  private Source rebuild(AnalyzerSpec analyzer) {
    Path shards = folder.resolve("rebuilt-" + rebuilt.size());
    IndexSettings settings =
        new IndexSettings(
            shards, 1, analyzer, IndexSettings.Joined.NONE, 1, Optional.empty(), "casebook");
    Path corpus = workspace.folder().resolve("corpus.jsonl");
    try (CorpusReader reader = CorpusReader.open(corpus, CorpusFormat.JSONL, BadLines.STOP)) {
      List<Path> built =
          new IndexBuild(settings, reader, new Analyzers())
              .run(Progress.SILENT, Cancellation.NEVER)
              .shards();
      return Source.open(
          SourceDefinition.ofShards(analyzer.label(), shards, built), Cancellation.NEVER);
    }
  }

  private static <T> T known(Map<String, T> map, String name) {
    return Optional.ofNullable(map.get(name)).orElseThrow();
  }

  @Override
  public void close() {
    rebuilt.values().forEach(Source::close);
    pinned.close();
    shipped.close();
  }
}
