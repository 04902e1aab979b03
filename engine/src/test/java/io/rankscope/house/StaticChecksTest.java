package io.rankscope.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** The compiler flags of the parent POM reject what they promise to reject. */
class StaticChecksTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NullAway | Object planted() { return null; }",
        "StringCaseLocaleUsage | String planted(String text) { return text.toLowerCase(); }",
        "DefaultCharset | byte[] planted(String text) { return text.getBytes(); }",
        "rawtypes | java.util.List planted() { return java.util.List.of(); }",
      })
  void compilerRejects(String check, String method) throws Exception {
    Compilation compilation = compile("class Planted { " + method + " }");
    assertThat(compilation.exitCode()).as(compilation.output()).isNotZero();
    assertThat(compilation.output()).contains("[" + check + "]");
  }

  @Test
  void compilerAccepts_cleanClass() throws Exception {
    Compilation compilation = compile("class Planted { String planted() { return \"\"; } }");
    assertThat(compilation.output()).isEmpty();
    assertThat(compilation.exitCode()).isZero();
  }

  private Compilation compile(String classText) throws Exception {
    Path source = folder.resolve("Planted.java");
    Path packageInfo = folder.resolve("package-info.java");
    Files.writeString(source, "package planted;\n\n" + classText + "\n");
    Files.writeString(packageInfo, "@org.jspecify.annotations.NullMarked\npackage planted;\n");
    String classPath = System.getProperty("java.class.path");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    command.addAll(compilerArguments());
    command.addAll(List.of("-cp", classPath, "-processorpath", classPath));
    command.addAll(List.of("-d", folder.toString(), packageInfo.toString(), source.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Compilation(process.waitFor(), output);
  }

  /** The flags as the parent POM gives them to every module. */
  private static List<String> compilerArguments() throws Exception {
    Document pom =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(Repository.root().resolve("pom.xml").toFile());
    NodeList nodes = pom.getElementsByTagName("arg");
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      arguments.add(nodes.item(i).getTextContent());
    }
    if (arguments.isEmpty()) {
      throw new IOException("the parent POM gives no compiler arguments");
    }
    return arguments;
  }

  private record Compilation(int exitCode, String output) {}
}
