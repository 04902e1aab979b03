package io.rankscope.engine.index;

import io.rankscope.engine.domain.PassageId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * From passages to their identifiers and back. A passage without an id of its own gets one made up
 * of its shard and document number.
 */
final class PassageIds {
  private final Map<Integer, PinnedShard> shards;
  private final Map<Integer, String> prefixes;
  private final Optional<String> field;
  private final boolean indexed;

  private PassageIds(
      Map<Integer, PinnedShard> shards,
      Map<Integer, String> prefixes,
      Optional<String> field,
      boolean indexed) {
    this.shards = shards;
    this.prefixes = prefixes;
    this.field = field;
    this.indexed = indexed;
  }

  static PassageIds of(List<PinnedShard> shards, FieldRoles roles, FieldSurvey survey) {
    Map<Integer, PinnedShard> byOrdinal = new TreeMap<>();
    Map<Integer, String> prefixes = new TreeMap<>();
    Set<String> names = new HashSet<>();
    boolean distinct = shards.stream().allMatch(shard -> names.add(folderName(shard)));
    for (PinnedShard shard : shards) {
      byOrdinal.put(shard.ordinal(), shard);
      prefixes.put(shard.ordinal(), distinct ? folderName(shard) : shard.path());
    }
    boolean indexed =
        roles
            .id()
            .map(survey.fields()::get)
            .map(field -> field.indexed() != IndexOptions.NONE)
            .orElse(false);
    return new PassageIds(byOrdinal, prefixes, roles.id(), indexed);
  }

  private static String folderName(PinnedShard shard) {
    Path name = Path.of(shard.path()).getFileName();
    return name == null ? shard.path() : name.toString();
  }

  PassageId at(DocAddress address) throws IOException {
    if (field.isPresent()) {
      PinnedShard shard = shard(address);
      List<LeafReaderContext> leaves = shard.reader().leaves();
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(address.docId(), leaves));
      Optional<String> value =
          FieldValue.read(leaf.reader(), field.get(), address.docId() - leaf.docBase);
      if (value.isPresent() && !value.get().isEmpty()) {
        return new PassageId(value.get());
      }
    }
    return madeUp(address);
  }

  private PassageId madeUp(DocAddress address) {
    return new PassageId(prefixes.get(address.shard()) + "/" + address.docId());
  }

  private PinnedShard shard(DocAddress address) {
    PinnedShard shard = shards.get(address.shard());
    if (shard == null) {
      throw new IllegalArgumentException("shard " + address.shard() + " is not open");
    }
    return shard;
  }

  /** The first live passage with this id, in the order of shards and documents. */
  Optional<DocAddress> locate(PassageId id) throws IOException {
    for (PinnedShard shard : shards.values()) {
      int docId = field.isEmpty() ? -1 : indexed ? lookUp(shard, id) : scan(shard, id);
      if (docId >= 0) {
        return Optional.of(new DocAddress(shard.ordinal(), docId));
      }
    }
    return locateMadeUp(id);
  }

  /** Ids near to {@code id} that some live passage has, the nearest first. */
  List<PassageId> near(PassageId id, int most) throws IOException {
    List<PassageId> near = new ArrayList<>();
    if (field.isPresent() && indexed) {
      for (String other : new NearIds(shards.values(), field.get()).of(id.value())) {
        PassageId candidate = new PassageId(other);
        if (near.size() < most && locate(candidate).isPresent()) {
          near.add(candidate);
        }
      }
    }
    return near;
  }

  private int lookUp(PinnedShard shard, PassageId id) throws IOException {
    BytesRef term = new BytesRef(id.value());
    for (LeafReaderContext leaf : shard.reader().leaves()) {
      Terms terms = leaf.reader().terms(field.orElseThrow());
      if (terms == null) {
        continue;
      }
      TermsEnum cursor = terms.iterator();
      if (!cursor.seekExact(term)) {
        continue;
      }
      Bits live = leaf.reader().getLiveDocs();
      PostingsEnum documents = cursor.postings(null, PostingsEnum.NONE);
      for (int doc = documents.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = documents.nextDoc()) {
        if (live == null || live.get(doc)) {
          return leaf.docBase + doc;
        }
      }
    }
    return -1;
  }

  /** Ids that are only stored cannot be looked up. */
  private int scan(PinnedShard shard, PassageId id) throws IOException {
    for (LeafReaderContext leaf : shard.reader().leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
        if ((live == null || live.get(doc))
            && FieldValue.read(leaf.reader(), field.orElseThrow(), doc)
                .equals(Optional.of(id.value()))) {
          return leaf.docBase + doc;
        }
      }
    }
    return -1;
  }

  private Optional<DocAddress> locateMadeUp(PassageId id) throws IOException {
    int slash = id.value().lastIndexOf('/');
    if (slash < 0) {
      return Optional.empty();
    }
    String number = id.value().substring(slash + 1);
    if (!number.matches("[0-9]{1,9}")) {
      return Optional.empty();
    }
    int docId = Integer.parseInt(number);
    for (PinnedShard shard : shards.values()) {
      DocAddress address = new DocAddress(shard.ordinal(), docId);
      if (id.value().substring(0, slash).equals(prefixes.get(shard.ordinal()))
          && docId < shard.reader().maxDoc()
          && isLive(shard, docId)
          && at(address).equals(id)) {
        return Optional.of(address);
      }
    }
    return Optional.empty();
  }

  private static boolean isLive(PinnedShard shard, int docId) {
    List<LeafReaderContext> leaves = shard.reader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(docId, leaves));
    Bits live = leaf.reader().getLiveDocs();
    return live == null || live.get(docId - leaf.docBase);
  }
}
