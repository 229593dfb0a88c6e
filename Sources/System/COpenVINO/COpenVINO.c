#include "COpenVINO.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* OpenVINO's library is loaded when it is first called: it takes 10 ms and 9 MB to relocate, and most commands, a review
   of scored pairs among them, run no network. The functions that Kantei calls stand here under their own names and pass on what they
   are given. */

#define FUNCTIONS(X) \
  X(ov_get_openvino_version) \
  X(ov_version_free) \
  X(ov_core_create) \
  X(ov_core_free) \
  X(ov_core_read_model) \
  X(ov_core_compile_model_props) \
  X(ov_core_compile_model_from_file_props) \
  X(ov_model_free) \
  X(ov_model_reshape_single_input) \
  X(ov_model_reshape_input_by_name) \
  X(ov_compiled_model_free) \
  X(ov_compiled_model_inputs_size) \
  X(ov_compiled_model_outputs_size) \
  X(ov_compiled_model_input_by_index) \
  X(ov_compiled_model_output_by_index) \
  X(ov_compiled_model_create_infer_request) \
  X(ov_output_const_port_free) \
  X(ov_port_get_any_name) \
  X(ov_infer_request_free) \
  X(ov_infer_request_set_tensor) \
  X(ov_infer_request_get_tensor) \
  X(ov_infer_request_infer) \
  X(ov_tensor_create) \
  X(ov_tensor_free) \
  X(ov_tensor_data) \
  X(ov_tensor_get_shape) \
  X(ov_tensor_get_element_type) \
  X(ov_tensor_get_byte_size) \
  X(ov_shape_create) \
  X(ov_shape_free) \
  X(ov_partial_shape_create_static) \
  X(ov_partial_shape_free) \
  X(ov_free) \
  X(ov_get_last_err_msg) \
  X(ov_get_error_info)

static struct {
#define POINTER(name) __typeof__(&name) name;
  FUNCTIONS(POINTER)
} real;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static int loaded;
static char reason[400];

static void load(void) {
  void *library = dlopen("libopenvino_c.so", RTLD_NOW | RTLD_LOCAL);
  int missing = !library;
#define FIND(name) missing = missing || !(real.name = (__typeof__(&name))dlsym(library, #name));
  FUNCTIONS(FIND)
  loaded = !missing;
  if (missing) {
    const char *words = dlerror();
    snprintf(reason, sizeof reason, "OpenVINO can't be loaded (make deps fetches it again): %s",
             words ? words : "unknown reason");
  }
}

static int ready(void) {
  pthread_once(&once, load);
  return loaded;
}

#define STATUS(call) return ready() ? real.call : GENERAL_ERROR
#define NOTHING(call) \
  if (ready()) real.call

ov_status_e ov_get_openvino_version(ov_version_t *version) { STATUS(ov_get_openvino_version(version)); }

void ov_version_free(ov_version_t *version) { NOTHING(ov_version_free(version)); }

ov_status_e ov_core_create(ov_core_t **core) { STATUS(ov_core_create(core)); }

void ov_core_free(ov_core_t *core) { NOTHING(ov_core_free(core)); }

ov_status_e ov_core_read_model(const ov_core_t *core, const char *model_path, const char *bin_path, ov_model_t **model) {
  STATUS(ov_core_read_model(core, model_path, bin_path, model));
}

ov_status_e ov_core_compile_model_props(
    const ov_core_t *core, const ov_model_t *model, const char *device_name, const size_t num_properties,
    const ov_property_t *properties, ov_compiled_model_t **compiled_model) {
  STATUS(ov_core_compile_model_props(core, model, device_name, num_properties, properties, compiled_model));
}

ov_status_e ov_core_compile_model_from_file_props(
    const ov_core_t *core, const char *model_path, const char *device_name, const size_t num_properties,
    const ov_property_t *properties, ov_compiled_model_t **compiled_model) {
  STATUS(ov_core_compile_model_from_file_props(core, model_path, device_name, num_properties, properties, compiled_model));
}

void ov_model_free(ov_model_t *model) { NOTHING(ov_model_free(model)); }

ov_status_e ov_model_reshape_single_input(const ov_model_t *model, const ov_partial_shape_t partial_shape) {
  STATUS(ov_model_reshape_single_input(model, partial_shape));
}

ov_status_e ov_model_reshape_input_by_name(
    const ov_model_t *model, const char *tensor_name,
    const ov_partial_shape_t partial_shape) {
  STATUS(ov_model_reshape_input_by_name(model, tensor_name, partial_shape));
}

void ov_compiled_model_free(ov_compiled_model_t *compiled_model) { NOTHING(ov_compiled_model_free(compiled_model)); }

ov_status_e ov_compiled_model_inputs_size(const ov_compiled_model_t *compiled_model, size_t *size) {
  STATUS(ov_compiled_model_inputs_size(compiled_model, size));
}

ov_status_e ov_compiled_model_outputs_size(const ov_compiled_model_t *compiled_model, size_t *size) {
  STATUS(ov_compiled_model_outputs_size(compiled_model, size));
}

ov_status_e ov_compiled_model_input_by_index(
    const ov_compiled_model_t *compiled_model, const size_t index,
    ov_output_const_port_t **input_port) {
  STATUS(ov_compiled_model_input_by_index(compiled_model, index, input_port));
}

ov_status_e ov_compiled_model_output_by_index(
    const ov_compiled_model_t *compiled_model, const size_t index,
    ov_output_const_port_t **output_port) {
  STATUS(ov_compiled_model_output_by_index(compiled_model, index, output_port));
}

ov_status_e ov_compiled_model_create_infer_request(
    const ov_compiled_model_t *compiled_model, ov_infer_request_t **infer_request) {
  STATUS(ov_compiled_model_create_infer_request(compiled_model, infer_request));
}

void ov_output_const_port_free(ov_output_const_port_t *port) { NOTHING(ov_output_const_port_free(port)); }

ov_status_e ov_port_get_any_name(const ov_output_const_port_t *port, char **tensor_name) {
  STATUS(ov_port_get_any_name(port, tensor_name));
}

void ov_infer_request_free(ov_infer_request_t *infer_request) { NOTHING(ov_infer_request_free(infer_request)); }

ov_status_e ov_infer_request_set_tensor(
    ov_infer_request_t *infer_request, const char *tensor_name,
    const ov_tensor_t *tensor) {
  STATUS(ov_infer_request_set_tensor(infer_request, tensor_name, tensor));
}

ov_status_e ov_infer_request_get_tensor(
    const ov_infer_request_t *infer_request, const char *tensor_name,
    ov_tensor_t **tensor) {
  STATUS(ov_infer_request_get_tensor(infer_request, tensor_name, tensor));
}

ov_status_e ov_infer_request_infer(ov_infer_request_t *infer_request) { STATUS(ov_infer_request_infer(infer_request)); }

ov_status_e ov_tensor_create(const ov_element_type_e type, const ov_shape_t shape, ov_tensor_t **tensor) {
  STATUS(ov_tensor_create(type, shape, tensor));
}

void ov_tensor_free(ov_tensor_t *tensor) { NOTHING(ov_tensor_free(tensor)); }

ov_status_e ov_tensor_data(const ov_tensor_t *tensor, void **data) { STATUS(ov_tensor_data(tensor, data)); }

ov_status_e ov_tensor_get_shape(const ov_tensor_t *tensor, ov_shape_t *shape) {
  STATUS(ov_tensor_get_shape(tensor, shape));
}

ov_status_e ov_tensor_get_element_type(const ov_tensor_t *tensor, ov_element_type_e *type) {
  STATUS(ov_tensor_get_element_type(tensor, type));
}

ov_status_e ov_tensor_get_byte_size(const ov_tensor_t *tensor, size_t *byte_size) {
  STATUS(ov_tensor_get_byte_size(tensor, byte_size));
}

ov_status_e ov_shape_create(const int64_t rank, const int64_t *dims, ov_shape_t *shape) {
  STATUS(ov_shape_create(rank, dims, shape));
}

ov_status_e ov_shape_free(ov_shape_t *shape) { STATUS(ov_shape_free(shape)); }

ov_status_e ov_partial_shape_create_static(
    const int64_t rank, const int64_t *dims,
    ov_partial_shape_t *partial_shape_obj) {
  STATUS(ov_partial_shape_create_static(rank, dims, partial_shape_obj));
}

void ov_partial_shape_free(ov_partial_shape_t *partial_shape) { NOTHING(ov_partial_shape_free(partial_shape)); }

void ov_free(const char *content) {
  if (ready())
    real.ov_free(content);
  else
    free((void *)content);
}

const char *ov_get_last_err_msg(void) { return ready() ? real.ov_get_last_err_msg() : strdup(reason); }

const char *ov_get_error_info(ov_status_e status) { return ready() ? real.ov_get_error_info(status) : reason; }
