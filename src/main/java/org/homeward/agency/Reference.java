package org.homeward.agency;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shapes of the reference data. */
final class Reference {

    private Reference() {}

    @Schema(name = "Label", description = "The same in English and Chinese")
    record Label(
            @Schema(example = "Fuzhou") String en,
            @Schema(example = "福州市") String zh) {}

    @Schema(name = "Code", description = "One code of a list")
    record Code(@Schema(example = "hotline") String code, Label label) {}

    @Schema(name = "CodeList", description = "A list of codes; a field that takes one of them names the list")
    record CodeList(@Schema(example = "report-source") String list, List<Code> codes) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Region", description = "A place of GB/T 2260; 000000 is the national level")
    record RegionView(
            @Schema(example = "350100") String code,
            Label label,

            @Schema(description = "national, province, prefecture or county", example = "prefecture")
            String level,

            @Schema(description = "Place above it", example = "350000", nullable = true) @Nullable
            String parent,

            @Schema(description = "Place that took over an abolished one", nullable = true) @Nullable
            String successor) {}

    @Schema(name = "Unit", description = "A department at a place")
    record UnitView(
            @Schema(example = "health-350102-hospital1") String unit,
            Label label,

            @Schema(description = "Code of the department", example = "health")
            String department,

            @Schema(example = "350102") String region,

            @Schema(description = "Institution, empty for the department itself", example = "hospital1")
            String institution) {}

    record All<T>(List<T> items) {}
}
