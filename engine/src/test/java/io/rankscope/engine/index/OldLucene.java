package io.rankscope.engine.index;

import java.io.Closeable;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Writes an index with the Lucene of another time, from its own jar in a class loader of its own.
 * The build copies the jars to {@code target/old-lucene}.
 */
final class OldLucene implements Closeable {
  private final URLClassLoader loader;

  private OldLucene(URLClassLoader loader) {
    this.loader = loader;
  }

  static OldLucene version(String version) throws Exception {
    Path jar = Path.of("target", "old-lucene", "lucene-core-" + version + ".jar");
    Assumptions.assumeTrue(
        Files.exists(jar),
        () -> jar.toAbsolutePath() + " is missing: mvn generate-test-resources copies it");
    return new OldLucene(
        new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader()));
  }

  /**
   * Writes passages with the fields {@code id} and {@code text} in two segments, and deletes the
   * last one.
   */
  void write(Path folder, String... ids) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    // Lucene looks its codecs up through the context class loader.
    thread.setContextClassLoader(loader);
    Object directory = make("store.NIOFSDirectory", Path.class, folder);
    Object analyzer = type("analysis.standard.StandardAnalyzer").getConstructor().newInstance();
    Object config = make("index.IndexWriterConfig", type("analysis.Analyzer"), analyzer);
    call(
        config, "setMergePolicy", "index.MergePolicy", constant("index.NoMergePolicy", "INSTANCE"));
    Constructor<?> open =
        type("index.IndexWriter")
            .getConstructor(type("store.Directory"), type("index.IndexWriterConfig"));
    Object writer = open.newInstance(directory, config);
    try {
      for (String id : ids) {
        writer
            .getClass()
            .getMethod("addDocument", Iterable.class)
            .invoke(writer, passage(id, "the old text of " + id));
        writer.getClass().getMethod("flush").invoke(writer);
      }
      Object last = make("index.Term", "id", ids[ids.length - 1]);
      Object terms = java.lang.reflect.Array.newInstance(type("index.Term"), 1);
      java.lang.reflect.Array.set(terms, 0, last);
      writer.getClass().getMethod("deleteDocuments", terms.getClass()).invoke(writer, terms);
      writer.getClass().getMethod("close").invoke(writer);
    } finally {
      ((Closeable) directory).close();
      thread.setContextClassLoader(before);
    }
  }

  private Object passage(String id, String text) throws Exception {
    Object document = type("document.Document").getConstructor().newInstance();
    Object yes = constant("document.Field$Store", "YES");
    for (String[] field : new String[][] {{"StringField", "id", id}, {"TextField", "text", text}}) {
      Object made =
          type("document." + field[0])
              .getConstructor(String.class, String.class, type("document.Field$Store"))
              .newInstance(field[1], field[2], yes);
      call(document, "add", "index.IndexableField", made);
    }
    return document;
  }

  private Class<?> type(String name) throws ClassNotFoundException {
    return Class.forName("org.apache.lucene." + name, true, loader);
  }

  private Object constant(String type, String name) throws Exception {
    return type(type).getField(name).get(null);
  }

  private Object make(String type, Class<?> parameter, Object argument) throws Exception {
    return type(type).getConstructor(parameter).newInstance(argument);
  }

  private Object make(String type, String first, String second) throws Exception {
    return type(type).getConstructor(String.class, String.class).newInstance(first, second);
  }

  private void call(Object target, String method, String parameter, Object argument)
      throws Exception {
    target.getClass().getMethod(method, type(parameter)).invoke(target, argument);
  }

  @Override
  public void close() throws java.io.IOException {
    loader.close();
  }
}
