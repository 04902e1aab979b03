package io.rankscope.engine.search.shard;

import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.index.DocAddress;
import io.rankscope.engine.index.PinnedSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The passage ids of one segment, for comparing passages while they are collected. Where the id has
 * sorted doc values, ids of a segment compare as ordinals, which follow the bytes of the ids, which
 * is the order of {@link PassageId}; otherwise each id that is needed is read. Confined to the
 * thread that collects, documents ascending.
 */
public final class LeafIds {
  private static final int NONE = -1;
  private final PinnedSource source;
  private final int shard;
  private final int docBase;
  private final @Nullable SortedDocValues values;
  private TopPassages.@Nullable Entry sought;
  private int soughtOrdinal;

  private LeafIds(PinnedSource source, int shard, int docBase, @Nullable SortedDocValues values) {
    this.source = source;
    this.shard = shard;
    this.docBase = docBase;
    this.values = values;
  }

  /** Opens the ids of a segment. */
  @FunctionalInterface
  public interface Opener {
    LeafIds open(LeafReaderContext leaf) throws IOException;
  }

  /** The ids of the segments of {@code shard}. */
  public static Opener of(PinnedSource source, int shard) {
    return leaf -> {
      SortedDocValues values = null;
      if (source.roles().id().isPresent()) {
        String field = source.roles().id().get();
        FieldInfo info = leaf.reader().getFieldInfos().fieldInfo(field);
        if (info != null && info.getDocValuesType() == DocValuesType.SORTED) {
          values = leaf.reader().getSortedDocValues(field);
        }
      }
      return new LeafIds(source, shard, leaf.docBase, values);
    };
  }

  /** The place of the document's id among those of the segment, negative when there is none. */
  int ordinal(int doc) throws IOException {
    return values != null && values.advanceExact(doc) ? values.ordValue() : NONE;
  }

  /** Whether {@code doc}, met after {@code worst} and of the same score, ranks before it. */
  boolean beats(int doc, TopPassages.Entry worst) throws IOException {
    int ordinal = ordinal(doc);
    if (values != null && ordinal != NONE) {
      if (worst.ids == this && worst.ordinal != NONE) {
        return ordinal > worst.ordinal;
      }
      if (sought != worst) {
        sought = worst;
        soughtOrdinal = values.lookupTerm(worst.id());
      }
      return soughtOrdinal >= 0 ? ordinal > soughtOrdinal : ordinal >= -soughtOrdinal - 1;
    }
    return id(doc, ordinal).compareTo(worst.id()) > 0;
  }

  /** The bytes of the document's id; for any document that was collected. */
  BytesRef id(int doc, int ordinal) throws IOException {
    if (values != null && ordinal != NONE) {
      BytesRef id = values.lookupOrd(ordinal);
      if (id.length > 0) {
        return BytesRef.deepCopyOf(id);
      }
    }
    return new BytesRef(
        source.id(new DocAddress(shard, docBase + doc)).value().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Negative when {@code a} ranks behind {@code b} of the same score: the smaller id, or of two
   * equal ids, which only a faulty source has, the later document.
   */
  static int compare(TopPassages.Entry a, TopPassages.Entry b) {
    int byId =
        a.ids == b.ids && a.ordinal != NONE && b.ordinal != NONE
            ? Integer.compare(a.ordinal, b.ordinal)
            : a.id().compareTo(b.id());
    if (byId != 0) {
      return byId;
    }
    int byShard = Integer.compare(b.ids.shard, a.ids.shard);
    return byShard != 0 ? byShard : Integer.compare(b.shardDoc(), a.shardDoc());
  }

  int shard() {
    return shard;
  }
}
