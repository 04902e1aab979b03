package io.rankscope.engine.search;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.FSDirectory;

/** Shards that another program might have written: no profile, no offsets, ids only stored. */
public final class ForeignIndex {
  private ForeignIndex() {}

  /** A document of an {@code id} and texts, given as field, value, field, value. */
  public static Document document(String... fieldsAndValues) {
    Document document = new Document();
    for (int i = 0; i < fieldsAndValues.length; i += 2) {
      String field = fieldsAndValues[i];
      String value = fieldsAndValues[i + 1];
      document.add(
          field.equals("id")
              ? new StringField(field, value, Field.Store.YES)
              : new TextField(field, value, Field.Store.YES));
    }
    return document;
  }

  /** Writes a shard of several segments, each in files of its own. */
  public static void write(Path shard, Document... documents) throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig(new StandardAnalyzer())
            .setUseCompoundFile(false)
            .setMergePolicy(NoMergePolicy.INSTANCE);
    try (FSDirectory directory = FSDirectory.open(shard);
        IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < documents.length; i++) {
        writer.addDocument(documents[i]);
        if (i % 100 == 99) {
          writer.flush();
        }
      }
      writer.commit();
    }
  }
}
