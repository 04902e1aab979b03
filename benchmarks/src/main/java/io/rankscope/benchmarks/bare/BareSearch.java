package io.rankscope.benchmarks.bare;

import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.ScoredPassage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;

/**
 * One {@code IndexSearcher} over all shards as one index: BM25 over title and text, score
 * descending, then id descending by the id's doc values, which is where the ids of the hits come
 * from.
 */
public final class BareSearch implements AutoCloseable {
  private static final int COUNTED = 1000;
  private static final Sort ORDER =
      new Sort(SortField.FIELD_SCORE, new SortField("id", SortField.Type.STRING, true));

  private final MultiReader reader;
  private final IndexSearcher searcher;
  private final QueryBuilder builder;

  private BareSearch(MultiReader reader, IndexSearcher searcher, QueryBuilder builder) {
    this.reader = reader;
    this.searcher = searcher;
    this.builder = builder;
  }

  /**
   * Opens {@code shards}.
   *
   * @param workers where Lucene searches slices of the index; empty for the calling thread alone
   */
  public static BareSearch open(List<Path> shards, Analyzer analyzer, Optional<Executor> workers)
      throws IOException {
    IndexReader[] readers = new IndexReader[shards.size()];
    for (int shard = 0; shard < readers.length; shard++) {
      readers[shard] = DirectoryReader.open(FSDirectory.open(shards.get(shard)));
    }
    MultiReader whole = new MultiReader(readers);
    IndexSearcher searcher =
        workers
            .map(executor -> new IndexSearcher(whole, executor))
            .orElseGet(() -> new IndexSearcher(whole));
    searcher.setSimilarity(new BM25Similarity(0.9f, 0.4f));
    return new BareSearch(whole, searcher, new QueryBuilder(analyzer));
  }

  /** The ids and scores of the {@code k} best passages. */
  public List<ScoredPassage> ids(String text, int k) throws IOException {
    List<ScoredPassage> hits = new ArrayList<>();
    for (ScoreDoc hit : hits(text, k)) {
      Object[] values = ((FieldDoc) hit).fields;
      hits.add(
          new ScoredPassage(
              new PassageId(((BytesRef) values[1]).utf8ToString()), (Float) values[0]));
    }
    return hits;
  }

  /** The same with titles and texts read as well: characters in all. */
  public long texts(String text, int k) throws IOException {
    Set<String> wanted = Set.of("title", "text");
    StoredFields stored = searcher.storedFields();
    long characters = 0;
    for (ScoreDoc hit : hits(text, k)) {
      characters += ((BytesRef) ((FieldDoc) hit).fields[1]).utf8ToString().length();
      var document = stored.document(hit.doc, wanted);
      characters += document.get("title").length() + document.get("text").length();
    }
    return characters;
  }

  private ScoreDoc[] hits(String text, int k) throws IOException {
    TopFieldCollectorManager best = new TopFieldCollectorManager(ORDER, k, Math.max(k, COUNTED));
    return searcher.search(query(text), best).scoreDocs;
  }

  private Query query(String text) {
    BooleanQuery.Builder fields = new BooleanQuery.Builder();
    for (String field : List.of("title", "text")) {
      fields.add(builder.createBooleanQuery(field, text, Occur.SHOULD), Occur.SHOULD);
    }
    return fields.build();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
