package org.homeward.agency;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.homeward.agency.Reference.All;
import org.homeward.agency.Reference.Code;
import org.homeward.agency.Reference.CodeList;
import org.homeward.agency.Reference.Label;
import org.homeward.agency.Reference.RegionView;
import org.homeward.agency.Reference.UnitView;
import org.homeward.directory.Directory;
import org.homeward.form.CodeLists;
import org.homeward.register.EventType;
import org.homeward.register.EventTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Reference data with English and Chinese labels; unchanged data costs a client that has it nothing. */
@RestController
@RequestMapping(path = "/api/v1", produces = "application/json")
@Tag(name = "Reference data")
class ReferenceController {

    private final Directory directory;
    private final EventTypes events;
    private final List<CodeList> codeLists;
    private final String codeListsTag;

    ReferenceController(Directory directory, CodeLists lists, EventTypes events) {
        this.directory = directory;
        this.events = events;
        this.codeLists = all(lists);
        this.codeListsTag = "codes-" + Integer.toHexString(codeLists.hashCode());
    }

    @GetMapping("/regions")
    @Operation(
            summary = "Every region (GB/T 2260)",
            description = "Send the ETag as If-None-Match: 304 if nothing changed.")
    @Nullable
    ResponseEntity<All<RegionView>> regions(WebRequest request) {
        return cached(
                request,
                "regions-" + directory.revision(),
                () -> directory.regions().stream()
                        .map(region -> new RegionView(
                                region.code(),
                                new Label(region.nameEn(), region.nameZh()),
                                region.level(),
                                region.parent(),
                                region.successor()))
                        .toList());
    }

    @GetMapping("/units")
    @Operation(summary = "Every unit", description = "Send the ETag as If-None-Match: 304 if nothing changed.")
    @Nullable
    ResponseEntity<All<UnitView>> units(WebRequest request) {
        return cached(
                request,
                "units-" + directory.revision(),
                () -> directory.units().stream()
                        .map(unit -> new UnitView(
                                unit.id(),
                                new Label(unit.nameEn(), unit.nameZh()),
                                unit.department(),
                                unit.region(),
                                unit.institution()))
                        .toList());
    }

    @GetMapping("/code-lists")
    @Operation(summary = "Every code list", description = "Send the ETag as If-None-Match: 304 if nothing changed.")
    @Nullable
    ResponseEntity<All<CodeList>> codeLists(WebRequest request) {
        return cached(request, codeListsTag, () -> codeLists);
    }

    private static <T> @Nullable ResponseEntity<All<T>> cached(
            WebRequest request, String tag, Supplier<List<T>> items) {
        String etag = "\"" + tag + "\"";
        if (request.checkNotModified(etag)) {
            return null;
        }
        return ResponseEntity.ok()
                .eTag(etag)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(new All<>(items.get()));
    }

    private List<CodeList> all(CodeLists lists) {
        List<CodeList> all = new ArrayList<>();
        lists.all()
                .forEach((list, codes) -> all.add(new CodeList(
                        list,
                        codes.stream()
                                .map(code -> new Code(code.code(), new Label(code.labelEn(), code.labelZh())))
                                .toList())));
        all.add(new CodeList(
                "event-type",
                events.all().stream()
                        .filter(EventType::external)
                        .filter(type -> type.act() != null)
                        .map(type -> new Code(type.name(), new Label(type.labelEn(), type.labelZh())))
                        .toList()));
        return List.copyOf(all);
    }
}
