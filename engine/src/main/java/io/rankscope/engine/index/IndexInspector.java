package io.rankscope.engine.index;

import io.rankscope.engine.analysis.Analyzers;
import io.rankscope.engine.analysis.TokenTracer;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.task.Cancellation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.Bits;

/**
 * Looks into the open shards of a source, one by one or all together. Everything it returns is data
 * that outlives the pin; the caller keeps the source pinned while it asks. Any thread may ask.
 */
public final class IndexInspector {
  private final PinnedSource source;
  private final TokenTracer tracer;

  public IndexInspector(PinnedSource source) {
    this.source = source;
    this.tracer = new TokenTracer(new Analyzers(source.folder()));
  }

  /** All open shards together. */
  public IndexOverview overview() throws IOException {
    return overview(source.shards());
  }

  /** One shard by its ordinal in the source. */
  public IndexOverview overview(int shard) throws IOException {
    return overview(List.of(source.shard(shard)));
  }

  private IndexOverview overview(List<PinnedShard> shards) throws IOException {
    long passages = 0;
    long deleted = 0;
    int segments = 0;
    long bytes = 0;
    for (PinnedShard shard : shards) {
      CommitReport commit = source.reports().get(shard.ordinal()).commit().orElseThrow();
      passages += commit.passages();
      deleted += commit.deleted();
      segments += commit.segments().size();
      bytes += commit.bytes();
    }
    return new IndexOverview(
        passages, deleted, segments, bytes, FieldTally.of(shards, source.reports()));
  }

  /** The commits that lie in a shard's folder now, oldest first; the newest may not be open yet. */
  public List<CommitOverview> commits(int shard) throws IOException {
    List<CommitOverview> commits = new ArrayList<>();
    for (IndexCommit commit :
        DirectoryReader.listCommits(source.shard(shard).reader().directory())) {
      commits.add(
          new CommitOverview(
              commit.getSegmentsFileName(),
              commit.getGeneration(),
              commit.getSegmentCount(),
              commit.getUserData()));
    }
    return commits;
  }

  /** The task that finds the top terms of a field: in one shard, or in all when none is named. */
  public TopTerms topTerms(OptionalInt shard, String field, int count, TopTerm.Order order) {
    return new TopTerms(shards(shard), field, count, order);
  }

  /** The task that finds the terms of a field that begin with {@code prefix}; shards as above. */
  public PrefixTerms termsBeginning(OptionalInt shard, String field, String prefix, int count) {
    return new PrefixTerms(shards(shard), field, prefix, count);
  }

  private List<PinnedShard> shards(OptionalInt shard) {
    return shard.isPresent() ? List.of(source.shard(shard.getAsInt())) : source.shards();
  }

  /** Documents of all open shards, deleted ones included: the rows of the browser. */
  public long documentCount() {
    return source.shards().stream().mapToLong(shard -> shard.reader().maxDoc()).sum();
  }

  /**
   * Up to {@code count} rows of the browser.
   *
   * @param from ordinal of the first row, from 0
   */
  public List<DocumentRow> documents(long from, int count) throws IOException {
    List<DocumentRow> rows = new ArrayList<>();
    for (long ordinal = from; ordinal < Math.min(from + count, documentCount()); ordinal++) {
      DocAddress address = address(ordinal);
      LeafReaderContext leaf = leaf(address);
      Bits live = leaf.reader().getLiveDocs();
      rows.add(
          new DocumentRow(
              ordinal,
              address,
              live == null || live.get(address.docId() - leaf.docBase),
              source.passage(address)));
    }
    return rows;
  }

  /**
   * Where the {@code ordinal}-th row of the browser lies.
   *
   * @throws IndexOutOfBoundsException when there is no such row
   */
  public DocAddress address(long ordinal) {
    long rest = ordinal;
    for (PinnedShard shard : source.shards()) {
      if (rest >= 0 && rest < shard.reader().maxDoc()) {
        return new DocAddress(shard.ordinal(), (int) rest);
      }
      rest -= shard.reader().maxDoc();
    }
    throw new IndexOutOfBoundsException("no document " + ordinal + " of " + documentCount());
  }

  /** The row of the browser that shows {@code address}: the way back from {@link #address}. */
  public long ordinal(DocAddress address) {
    long before = 0;
    for (PinnedShard shard : source.shards()) {
      if (shard.ordinal() < address.shard()) {
        before += shard.reader().maxDoc();
      }
    }
    return before + address.docId();
  }

  /** Everything that is kept of the document, its terms aside. */
  public DocumentView document(DocAddress address) throws IOException {
    return DocumentReading.read(address, leaf(address));
  }

  /** Everything that is kept of the passage, its terms aside; empty when there is none. */
  public Optional<DocumentView> document(PassageId id) throws IOException {
    Optional<DocAddress> address = source.locate(id);
    return address.isPresent() ? Optional.of(document(address.get())) : Optional.empty();
  }

  /**
   * The terms of one field of the document. Where there is no term vector, every term of the
   * segment is asked, which takes about a second per million terms.
   *
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public DocumentTerms terms(DocAddress address, String field, Cancellation cancellation)
      throws IOException {
    LeafReaderContext leaf = leaf(address);
    return new DocumentTermReading(leaf.reader(), address.docId() - leaf.docBase, cancellation)
        .read(field, source.analyzerSpec(field), tracer);
  }

  private LeafReaderContext leaf(DocAddress address) {
    List<LeafReaderContext> leaves = source.shard(address.shard()).reader().leaves();
    return leaves.get(ReaderUtil.subIndex(address.docId(), leaves));
  }
}
