package io.rankscope.engine.index;

import io.rankscope.engine.task.Cancellation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;

/** Real Lucene indexes as somebody else's program might have written them. */
final class TestShards {
  private TestShards() {}

  interface Writing {
    void to(IndexWriter writer) throws IOException;
  }

  static Path write(Path folder, Writing writing) throws IOException {
    return write(folder, new IndexWriterConfig(new StandardAnalyzer()), writing);
  }

  static Path write(Path folder, IndexWriterConfig config, Writing writing) throws IOException {
    Files.createDirectories(folder);
    try (FSDirectory directory = FSDirectory.open(folder, NoLockFactory.INSTANCE);
        IndexWriter writer = new IndexWriter(directory, config)) {
      writing.to(writer);
    }
    return folder;
  }

  /** Keeps every segment as it was flushed. */
  static IndexWriterConfig unmerged() {
    return new IndexWriterConfig(new StandardAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE);
  }

  static Document passage(String id, String text) {
    Document document = new Document();
    document.add(new StringField("id", id, Field.Store.YES));
    document.add(new SortedDocValuesField("id", new BytesRef(id)));
    document.add(new TextField("text", text, Field.Store.YES));
    return document;
  }

  static Path passages(Path folder, String... ids) throws IOException {
    return write(
        folder,
        writer -> {
          for (String id : ids) {
            writer.addDocument(passage(id, "the text of " + id));
          }
        });
  }

  static Source open(Path... shards) {
    return Source.open(
        SourceDefinition.ofShards("test", Path.of(""), List.of(shards)), Cancellation.NEVER);
  }

  /** Every file and folder below {@code folder}, itself included, with its time of change. */
  static Map<Path, FileTime> listing(Path folder) throws IOException {
    Map<Path, FileTime> listing = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        listing.put(path, Files.getLastModifiedTime(path));
      }
    }
    return listing;
  }

  static List<String> fileNames(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    for (String name : fileNames(from)) {
      Files.copy(from.resolve(name), to.resolve(name));
    }
  }

  static void delete(Path folder) throws IOException {
    IOUtils.rm(folder);
  }
}
