package vn.motcua.pades.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.junit.jupiter.api.Test;
import vn.motcua.pades.fixture.Office;
import vn.motcua.pades.fixture.Papers;
import vn.motcua.pades.fixture.TestPapers;
import vn.motcua.pades.verify.Finding;

class FormStructureTest {
  private static final Office OFFICE = new Office();

  @Test
  void theFieldSignedFirstIsAFormElementAtTheEndOfTheDocument() throws Exception {
    try (PDDocument document = Loader.loadPDF(Office.frozen(TestPapers.tagged()).bytes())) {
      var root = document.getDocumentCatalog().getStructureTreeRoot();
      var whole = (PDStructureElement) root.getKids().getFirst();

      assertThat(whole.getKids())
          .extracting(kid -> ((PDStructureElement) kid).getStructureType())
          .containsExactly("P", "Form");
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("vi-VN");
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
    }
  }

  @Test
  void theFieldLeadsToItsElementAndBack() throws Exception {
    try (PDDocument document = Loader.loadPDF(Office.frozen(TestPapers.tagged()).bytes())) {
      var root = document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
      COSArray pairs = root.getCOSDictionary(COSName.PARENT_TREE).getCOSArray(COSName.NUMS);
      COSDictionary widget = widget(document, 0);
      COSDictionary element = (COSDictionary) pairs.getObject(3);

      assertThat(widget.getInt(COSName.STRUCT_PARENT)).isEqualTo(1);
      assertThat(pairs.getInt(2)).isEqualTo(1);
      assertThat(element.getCOSDictionary(COSName.K).getCOSDictionary(COSName.OBJ))
          .isSameAs(widget);
      assertThat(root.getInt(COSName.PARENT_TREE_NEXT_KEY)).isEqualTo(2);
    }
  }

  @Test
  void theSealIsAnnouncedButNoElementAsItIsSignedLater() throws Exception {
    try (PDDocument document = Loader.loadPDF(Office.frozen(TestPapers.tagged()).bytes())) {
      assertThat(widget(document, 0).getString(COSName.TU)).startsWith("Chữ ký số của người");
      assertThat(widget(document, 1).getString(COSName.TU)).startsWith("Chữ ký số của cơ quan");
      assertThat(widget(document, 1).containsKey(COSName.STRUCT_PARENT)).isFalse();
    }
  }

  @Test
  void aParentTreeOfSeveralLeavesGetsOneMore() throws Exception {
    byte[] leaves =
        Papers.changed(
            TestPapers.tagged(),
            document -> {
              var root = document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
              COSArray kids = new COSArray();
              kids.add(root.getCOSDictionary(COSName.PARENT_TREE));
              COSDictionary tree = new COSDictionary();
              tree.setItem(COSName.KIDS, kids);
              root.setItem(COSName.PARENT_TREE, tree);
              root.removeItem(COSName.PARENT_TREE_NEXT_KEY);
            });

    try (PDDocument document = Loader.loadPDF(Office.frozen(leaves).bytes())) {
      var root = document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
      COSArray kids = root.getCOSDictionary(COSName.PARENT_TREE).getCOSArray(COSName.KIDS);
      COSDictionary added = (COSDictionary) kids.getObject(1);

      assertThat(kids).hasSize(2);
      assertThat(added.getCOSArray(COSName.getPDFName("Limits")).toList()).hasSize(2);
      assertThat(added.getCOSArray(COSName.NUMS)).hasSize(2);
    }
  }

  @Test
  void bothLayersStandOnATaggedDocument() {
    byte[] issued = OFFICE.signedByBoth(TestPapers.tagged()).bytes();

    assertThat(OFFICE.verify(issued).verdict().reason()).isEqualTo(Finding.BOTH_LAYERS_STAND);
  }

  @Test
  void anUntaggedDocumentStaysUntagged() throws Exception {
    try (PDDocument document = Loader.loadPDF(Office.frozen(TestPapers.decision()).bytes())) {
      assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNull();
    }
  }

  private static COSDictionary widget(PDDocument document, int field) throws Exception {
    return document.getSignatureFields().get(field).getWidgets().getFirst().getCOSObject();
  }
}
