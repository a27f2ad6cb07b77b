package dev.claimant;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Holds the packages to their one-way dependencies and the libraries to their adapters. */
@AnalyzeClasses(packages = "dev.claimant", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule DEPENDENCIES_RUN_ONE_WAY =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("document")
          .definedBy("dev.claimant.document")
          .layer("pipeline")
          .definedBy("dev.claimant.pipeline")
          .layer("ingest")
          .definedBy("dev.claimant.ingest")
          .layer("sentence")
          .definedBy("dev.claimant.sentence")
          .layer("entity")
          .definedBy("dev.claimant.entity")
          .layer("quantity")
          .definedBy("dev.claimant.quantity")
          .layer("attribution")
          .definedBy("dev.claimant.attribution")
          .layer("claim")
          .definedBy("dev.claimant.claim")
          .layer("duplicate")
          .definedBy("dev.claimant.duplicate")
          .layer("facade")
          .definedBy("dev.claimant")
          .layer("sink")
          .definedBy("dev.claimant.sink")
          .layer("evaluation")
          .definedBy("dev.claimant.evaluation")
          .layer("batch")
          .definedBy("dev.claimant.batch")
          .layer("benchmark")
          .definedBy("dev.claimant.benchmark")
          .layer("cli")
          .definedBy("dev.claimant.cli")
          .whereLayer("document")
          .mayNotAccessAnyLayer()
          .whereLayer("pipeline")
          .mayOnlyAccessLayers("document")
          .whereLayer("ingest")
          .mayOnlyAccessLayers("document", "pipeline")
          .whereLayer("sentence")
          .mayOnlyAccessLayers("document", "pipeline")
          .whereLayer("entity")
          .mayOnlyAccessLayers("document", "pipeline")
          .whereLayer("quantity")
          .mayOnlyAccessLayers("document", "pipeline")
          .whereLayer("attribution")
          .mayOnlyAccessLayers("document", "pipeline")
          .whereLayer("claim")
          .mayOnlyAccessLayers("document", "pipeline")
          .whereLayer("duplicate")
          .mayOnlyAccessLayers("document", "pipeline")
          .whereLayer("sink")
          .mayOnlyAccessLayers("document")
          .whereLayer("evaluation")
          .mayOnlyAccessLayers("document", "pipeline", "ingest", "sink")
          .whereLayer("batch")
          .mayOnlyAccessLayers("document", "pipeline", "ingest", "sink", "duplicate", "facade")
          .whereLayer("benchmark")
          .mayOnlyAccessLayers("document", "pipeline", "ingest", "facade")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule CORENLP_STAYS_IN_ITS_ADAPTERS = staysIn("CoreNlp", "edu.stanford..");

  @ArchTest static final ArchRule OPENNLP_STAYS_IN_ITS_ADAPTERS = staysIn("OpenNlp", "opennlp..");

  @ArchTest
  static final ArchRule ONNX_RUNTIME_STAYS_IN_ITS_ADAPTERS = staysIn("Onnx", "ai.onnxruntime..");

  @ArchTest
  static final ArchRule JWARC_STAYS_IN_ITS_ADAPTERS = staysIn("Jwarc", "org.netpreserve..");

  @ArchTest
  static final ArchRule PDFBOX_STAYS_IN_ITS_ADAPTERS = staysIn("PdfBox", "org.apache.pdfbox..");

  @ArchTest
  static final ArchRule READABILITY_STAYS_IN_ITS_ADAPTER =
      staysIn("Readability", "net.dankito..", "kotlin..");

  /** Readability takes and gives what jsoup has parsed. */
  @ArchTest
  static final ArchRule JSOUP_STAYS_IN_ITS_ADAPTERS = staysIn("(Jsoup|Readability)", "org.jsoup..");

  @ArchTest
  static final ArchRule NO_MUTABLE_STATIC_STATE =
      fields().that().areStatic().should().beFinal().allowEmptyShould(true);

  @ArchTest
  static final ArchRule NOTHING_IS_OPEN_TO_INHERITANCE_BY_ACCIDENT =
      classes()
          .that()
          .areTopLevelClasses()
          .and()
          .areNotInterfaces()
          .and()
          .areNotEnums()
          .should()
          .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL);

  private static ArchRule staysIn(String adapters, String... library) {
    return noClasses()
        .that()
        .haveNameNotMatching(".*\\." + adapters + "[^.]*")
        .and()
        .areTopLevelClasses()
        .should()
        .dependOnClassesThat(resideInAnyPackage(library));
  }
}
