package io.rankscope.engine.search.lexical;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.domain.Hit;
import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.SearchRun;
import io.rankscope.engine.explain.Explainer;
import io.rankscope.engine.explain.LexicalExplainer;
import io.rankscope.engine.index.IndexSettings.Joined;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.search.LexicalLeg;
import io.rankscope.engine.search.PinnedRun;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.search.SearchFixture;
import io.rankscope.engine.search.fusion.ReciprocalRankFusion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sharing scorers changes no score and no explanation. */
final class SharedScorersTest {
  private static final CollectionStatistics TEXT =
      new CollectionStatistics("text", 100, 90, 900, 700);
  private static final CollectionStatistics TITLE =
      new CollectionStatistics("title", 100, 90, 900, 700);
  private static final TermStatistics OWL = new TermStatistics(new BytesRef("owl"), 7, 9);
  private static final TermStatistics RARE_OWL = new TermStatistics(new BytesRef("owl"), 2, 2);

  /** Fields whose statistics are the same are told apart by their parameters all the same. */
  private static final Similarity BY_FIELD =
      new PerFieldSimilarityWrapper() {
        @Override
        public Similarity get(String field) {
          return field.equals("title")
              ? new BM25Similarity(0.9f, 0.4f)
              : new BM25Similarity(1.7f, 0.8f);
        }
      };

  @TempDir private Path folder;

  @Test
  void scoresAndExplainsAsItsSimilarity_whateverItWasAskedBefore() {
    Similarity shared = new SharedScorers(BY_FIELD);
    for (int round = 0; round < 2; round++) {
      for (CollectionStatistics field : List.of(TEXT, TITLE)) {
        for (TermStatistics term : List.of(OWL, RARE_OWL)) {
          for (float boost : new float[] {1, 2.5f}) {
            Similarity.SimScorer expected = BY_FIELD.scorer(boost, field, term);
            Similarity.SimScorer found = shared.scorer(boost, field, term);
            for (long norm = 0; norm < 256; norm += 5) {
              assertThat(found.score(3, norm)).isEqualTo(expected.score(3, norm));
              assertThat(found.explain(Explanation.match(3, "freq"), norm))
                  .isEqualTo(expected.explain(Explanation.match(3, "freq"), norm));
            }
          }
        }
      }
    }
  }

  @Test
  void givesTheSameScorer_onlyForTheSameStatisticsAndBoost() {
    Similarity shared = new SharedScorers(BY_FIELD);
    Similarity.SimScorer first = shared.scorer(1, TEXT, OWL);

    assertThat(shared.scorer(1, new CollectionStatistics("text", 100, 90, 900, 700), OWL))
        .isSameAs(first);
    assertThat(
            List.of(
                shared.scorer(2, TEXT, OWL),
                shared.scorer(1, TITLE, OWL),
                shared.scorer(1, TEXT, RARE_OWL),
                shared.scorer(1, TEXT, OWL, RARE_OWL)))
        .doesNotContain(first)
        .doesNotHaveDuplicates();
  }

  @Test
  void shardsRankAndExplainAlike_withAndWithoutIt() throws IOException {
    Similarity shared = new SharedScorers(BY_FIELD);
    List<List<String>> shards =
        List.of(
            List.of("owl hunts", "eagle owl hunts by night", "owl owl"),
            List.of("owl hunts", "eagle owl hunts by night", "owl owl"),
            List.of("night", "an owl hunts an eagle and the eagle hunts the owl"));
    for (List<String> shard : shards) {
      try (Directory directory = index(shard);
          DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher bare = new IndexSearcher(reader);
        bare.setSimilarity(BY_FIELD);
        IndexSearcher sharing = new IndexSearcher(reader);
        sharing.setSimilarity(shared);

        ScoreDoc[] expected = bare.search(query(), 10).scoreDocs;
        ScoreDoc[] found = sharing.search(query(), 10).scoreDocs;

        assertThat(found).usingRecursiveComparison().isEqualTo(expected);
        for (ScoreDoc hit : expected) {
          assertThat(told(sharing.explain(query(), hit.doc)))
              .isEqualTo(told(bare.explain(query(), hit.doc)));
        }
      }
    }
  }

  @Test
  void dividedSourceScoresAndExplainsAsAWholeOne_alsoByTwoFieldsOfDifferentParameters() {
    Pipeline pipeline =
        Pipeline.fused(
            "test",
            List.of(
                LexicalLeg.builder("titles", Map.of("title", 2f)).k1(0.9f).b(0.4f).build(),
                LexicalLeg.builder("texts", Map.of("text", 1f)).k1(1.7f).b(0.8f).build()),
            new ReciprocalRankFusion(60));
    List<Passage> passages = SearchFixture.passages(300, 5);
    Explainer explainer = new Explainer(List.of(new LexicalExplainer()));
    try (Source one = source(1, passages);
        Source four = source(4, passages);
        PinnedSource whole = one.pin();
        PinnedSource divided = four.pin();
        PinnedRun expected = SearchFixture.search(whole, pipeline, "w1 w2 w7", 20);
        PinnedRun found = SearchFixture.search(divided, pipeline, "w1 w2 w7", 20)) {
      assertThat(ledgers(found.run())).isEqualTo(ledgers(expected.run())).hasSize(20);
      for (Hit hit : expected.run().hits()) {
        assertThat(explainer.explain(found, hit.id()))
            .isEqualTo(explainer.explain(expected, hit.id()));
      }
    }
  }

  /** All but the name of the similarity's class, which Lucene tells of each weight. */
  private static String told(Explanation explanation) {
    return explanation.toString().replaceAll("\\[\\w*], result of", "result of");
  }

  private Source source(int shards, List<Passage> passages) {
    return SearchFixture.source(
        folder.resolve(Integer.toString(shards)), shards, "whitespace", Joined.NONE, passages);
  }

  private static Map<Object, Object> ledgers(SearchRun run) {
    Map<Object, Object> ledgers = new LinkedHashMap<>();
    run.hits().forEach(hit -> ledgers.put(hit.id(), hit.ledger()));
    return ledgers;
  }

  private static Query query() {
    return new BooleanQuery.Builder()
        .add(new TermQuery(new Term("title", "owl")), Occur.SHOULD)
        .add(new TermQuery(new Term("text", "owl")), Occur.SHOULD)
        .add(new BoostQuery(new PhraseQuery("text", "owl", "hunts"), 2.5f), Occur.SHOULD)
        .add(
            new SynonymQuery.Builder("text")
                .addTerm(new Term("text", "eagle"))
                .addTerm(new Term("text", "night"))
                .build(),
            Occur.SHOULD)
        .build();
  }

  /** Title and text are the same words, so that the fields' statistics are the same as well. */
  private static Directory index(List<String> texts) throws IOException {
    Directory directory = new ByteBuffersDirectory();
    IndexWriterConfig config = new IndexWriterConfig(new WhitespaceAnalyzer());
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (String text : texts) {
        Document document = new Document();
        document.add(new TextField("title", text, Field.Store.NO));
        document.add(new TextField("text", text, Field.Store.NO));
        writer.addDocument(document);
      }
    }
    return directory;
  }
}
