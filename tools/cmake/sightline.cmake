# Warnings, sanitizers and the one function that makes a module of a folder.

add_library(sightline_warnings INTERFACE)
target_compile_options(sightline_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
  -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align -Wunused -Wnull-dereference -Wformat=2
  $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond -Wlogical-op>
  $<$<BOOL:${SIGHTLINE_WERROR}>:-Werror>)
# GCC 12 reports false positives of these two inside the standard library at -O2.
target_compile_options(sightline_warnings INTERFACE
  $<$<CXX_COMPILER_ID:GNU>:-Wno-null-dereference -Wno-maybe-uninitialized -Wno-restrict>)

if(SIGHTLINE_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
if(SIGHTLINE_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
if(SIGHTLINE_TSAN)
  add_compile_options(-fsanitize=thread)
  add_link_options(-fsanitize=thread)
endif()

# One folder = one static library = one namespace = one level of design.md section 2.
# sightline_module(score USES session EXTERNAL PkgConfig::SQLITE)
function(sightline_module name)
  cmake_parse_arguments(ARG "" "" "USES;EXTERNAL" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp)
  add_library(sightline_${name} STATIC ${sources})
  add_library(sightline::${name} ALIAS sightline_${name})
  target_include_directories(sightline_${name} PUBLIC ${PROJECT_SOURCE_DIR}/engine)
  list(TRANSFORM ARG_USES PREPEND sightline::)
  target_link_libraries(sightline_${name} PUBLIC ${ARG_USES} PRIVATE sightline_warnings ${ARG_EXTERNAL})
endfunction()
